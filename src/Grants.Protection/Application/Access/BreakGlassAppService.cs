using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Access;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Access;

/// <summary>Reads a case of others in an emergency. Nothing else becomes possible with it: its content has a way of its own, which can only read.</summary>
internal sealed class BreakGlassAppService(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, IVault vault, IdempotencyScope idempotency, IActProofs proofs, StepUpScope stepUp,
    Alarm alarm, ProtectionTeam team, IUserDirectory people)
{
    /// <summary>In the log, of a reading by who does not work on the case.</summary>
    public const string Purpose = "desk.glass";

    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(90);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Errors: <c>desk.glass-unknown</c>, <c>desk.glass-own</c>, <c>step-up-needed</c>.</summary>
    public async Task<CreatedDto> AskAsync(AskGlassInput input, CancellationToken cancellationToken)
    {
        var about = await FindAsync(input.Code, cancellationToken);
        var asked = BreakGlass.Ask(about, input.Reason.Trim(), user.Id, Now);
        db.Add(asked);
        await ProveAsync("desk.glass-asked", asked, cancellationToken);
        await alarm.RaiseAsync(about, AlertKind.GlassAsked, await SecondsAsync(about, cancellationToken), cancellationToken);
        idempotency.Remember(asked.Id);
        audit.Record("desk.glass-asked", asked.Id, about.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(asked.Id);
    }

    /// <summary>What the caller asked for, may agree to, or was told of; newest first.</summary>
    public async Task<IReadOnlyList<GlassDto>> ListAsync(CancellationToken cancellationToken)
    {
        var since = Now - ShownFor;
        var found = await db.Set<BreakGlass>().AsNoTracking().Where(g => g.AskedAt > since).OrderByDescending(g => g.AskedAt).ThenBy(g => g.Id)
            .Take(ProtectionConsts.ListLength).ToListAsync(cancellationToken);
        Guid[] named = [.. found.SelectMany(g => new[] { g.AskedBy, g.AnsweredBy, g.ReviewedBy }).OfType<Guid>().Distinct()];
        var names = await people.UserNamesAsync(named, cancellationToken);
        return [.. found.Select(g => DtoOf(g, names))];
    }

    /// <summary>Why it was asked; the reading is on record first.</summary>
    public async Task<GlassReasonDto> ReasonAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<BreakGlass>().AsNoTracking().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        return new GlassReasonDto(await vault.OpenAsync(found, found.Reason, "desk.glass-reason", cancellationToken) ?? "");
    }

    /// <summary>The second person agrees. Those who work on the case are told at once. Errors: those of <see cref="BreakGlass.Allow"/>, <c>step-up-needed</c>.</summary>
    public Task AllowAsync(Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(id, version, "desk.glass-allowed", async g =>
    {
        g.Allow(user.Id, Now);
        await ProveAsync("desk.glass-allowed", g, cancellationToken);
        var about = await LoadAsync(g.CaseId, cancellationToken);
        var owners = about.Team().Select(m => m.UserId).Concat((await team.LeadsAsync(cancellationToken)).Select(p => p.Id));
        await alarm.RaiseAsync(about, AlertKind.GlassOpened, owners.Where(p => p != g.AskedBy && p != user.Id), cancellationToken);
    }, cancellationToken);

    /// <summary>Errors: those of <see cref="BreakGlass.Refuse"/>.</summary>
    public Task RefuseAsync(Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(id, version, "desk.glass-refused", g =>
    {
        g.Refuse(user.Id, Now);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Errors: those of <see cref="BreakGlass.Review"/>.</summary>
    public Task ReviewAsync(Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(id, version, "desk.glass-reviewed", g =>
    {
        g.Review(user.Id, Now);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>The sealed part, for who asked, within the half hour; the reading is on record first. Errors: <c>desk.glass-over</c>.</summary>
    public async Task<GlassContentDto> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<BreakGlass>().AsNoTracking().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        found.DemandReadable(user.Id, Now);
        CaseDocument document;
        using (scope.AsSystem("desk-glass"))
            document = await db.Set<CaseDocument>().AsNoTracking().SingleOrNotFoundAsync(d => d.CaseId == found.CaseId, cancellationToken);
        var content = await vault.OpenAsync(document, document.Content, Purpose, cancellationToken) ?? [];
        return new GlassContentDto(Convert.ToBase64String(content), document.WrittenAt, found.OpenUntil!.Value);
    }

    private async Task ChangeAsync(Guid id, long version, string act, Func<BreakGlass, Task> change, CancellationToken cancellationToken)
    {
        var found = await db.Set<BreakGlass>().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        db.Expect(found, version);
        await change(found);
        audit.Record(act, found.Id, found.CaseId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<EmergencyCase> FindAsync(string typed, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-glass");
        var code = CaseCode.Read(typed);
        return await db.Set<EmergencyCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code && c.State != CaseState.Erased, cancellationToken)
            ?? throw new BusinessException(ProtectionErrors.GlassUnknown).ForField("code");
    }

    private async Task<EmergencyCase> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-glass");
        return await db.Set<EmergencyCase>().AsNoTracking().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
    }

    /// <summary>Who can agree: the lead, those who work on it, who is on duty; when that is nobody else, everybody of the team.</summary>
    private async Task<IEnumerable<Guid>> SecondsAsync(EmergencyCase about, CancellationToken cancellationToken)
    {
        var near = (await team.LeadsAsync(cancellationToken)).Select(p => p.Id)
            .Concat(about.Team().Select(m => m.UserId)).Concat(await alarm.OnDutyAsync(cancellationToken)).Where(p => p != user.Id).Distinct().ToList();
        return near.Count > 0 ? near : (await team.AllAsync(cancellationToken)).Select(p => p.Id).Where(p => p != user.Id);
    }

    private async Task ProveAsync(string act, BreakGlass glass, CancellationToken cancellationToken)
    {
        var content = new { code = glass.CaseCode, glass.CaseId, glass.AskedBy, glass.AskedAt };
        var line = await proofs.ProveAsync(act, glass.Id, content, stepUp.Confirmation, cancellationToken);
        db.Add(DecisionProof.Of(glass.CaseId, glass.Id, line, Now));
        stepUp.MarkSigned();
    }

    private GlassDto DtoOf(BreakGlass g, IReadOnlyDictionary<Guid, string> names)
    {
        var isMine = g.AskedBy == user.Id;
        var actions = new List<string>();
        if (!isMine && g.IsWaiting(Now)) actions.Add("answer");
        if (isMine && g.IsOpen(Now)) actions.Add("read");
        if (!isMine && g.State == BreakGlassState.Allowed && !g.IsOpen(Now)) actions.Add("review");
        return new GlassDto(g.Id, g.CaseCode, g.State, Name(g.AskedBy)!, g.AskedAt, Name(g.AnsweredBy), g.AnsweredAt, g.OpenUntil, Name(g.ReviewedBy), actions, g.Version);

        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "") : null;
    }
}

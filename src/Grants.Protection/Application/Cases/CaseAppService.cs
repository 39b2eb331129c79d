using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Application.Decisions;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>What the team does with the clear part of a case.</summary>
internal sealed class CaseAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IUserDirectory people, ProtectionTeam team, Alarm alarm, IUrgentSupport urgent, CaseTwins twins)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What the caller may see and is not closed: danger first, then the oldest; what is only followed up below.</summary>
    public async Task<IReadOnlyList<CaseRowDto>> ListAsync(CancellationToken cancellationToken)
    {
        // Sorted before it is cut, and risks are kept as words: the newest danger must not fall behind fifty old cases.
        var open = await db.Set<EmergencyCase>().AsNoTracking().Where(c => c.State != CaseState.Closed && c.State != CaseState.Erased)
            .OrderBy(c => c.State == CaseState.FollowingUp ? 1 : 0).ThenBy(c => c.Risk == RiskBand.Immediate ? 0 : c.Risk == RiskBand.High ? 1 : c.Risk == RiskBand.Medium ? 2 : 3).ThenBy(c => c.OpenedAt).ThenBy(c => c.Id)
            .Take(ProtectionConsts.ListLength).ToListAsync(cancellationToken);
        return [.. open.Select(RowOf)];
    }

    /// <summary>What the caller may see and is closed, the latest first.</summary>
    public async Task<IReadOnlyList<CaseRowDto>> ListClosedAsync(CancellationToken cancellationToken)
    {
        var closed = await db.Set<EmergencyCase>().AsNoTracking().Where(c => c.State == CaseState.Closed)
            .OrderByDescending(c => c.ClosedAt).ThenBy(c => c.Id).Take(ProtectionConsts.ListLength).ToListAsync(cancellationToken);
        return [.. closed.Select(RowOf)];
    }

    public async Task<CaseDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<EmergencyCase>().AsNoTracking().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        var joining = user.Holds(Contracts.ProtectionPermissions.Case.Assign) ? await team.AllAsync(cancellationToken) : [];
        Guid[] named = [.. found.Members.Select(m => m.UserId), .. new[] { found.AcknowledgedBy, found.TriagedBy, found.Decision?.FirstBy, found.Decision?.SecondBy }.OfType<Guid>(), .. found.CheckIns.Select(i => i.DoneBy).OfType<Guid>()];
        var names = await people.UserNamesAsync([.. named.Distinct()], cancellationToken);
        return new CaseDto(
            RowOf(found),
            [.. CaseClocks.Of(found).Select(k => new KnotDto(k.Clock, k.DueAt, k.DoneAt, NameOf(names, WhoKept(found, k.Clock)), k.IsLate(Now)))],
            [.. found.Members.OrderBy(m => m.AssignedAt).Select(m => new CaseMemberDto(m.UserId, names.GetValueOrDefault(m.UserId, ""), m.AssignedAt, m.EndedAt))],
            [.. joining.Where(p => found.Team().All(m => m.UserId != p.Id)).Select(p => new TeamPersonDto(p.Id, p.UserName))],
            ActionsOf(found),
            found.Decision is { } decision ? DecisionOf(decision, names, await StandingAsync(decision, cancellationToken)) : null,
            await twins.OfAsync(found.Id, cancellationToken),
            [.. found.CheckIns.OrderBy(i => i.Days).Select(i => new CheckInDto(i.Days, i.DueAt, i.DoneAt, NameOf(names, i.DoneBy), i.Outcome))],
            found.ClosedAt, found.ErasedAt, found.Version);
    }

    public Task<CaseDto> AcknowledgeAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "desk.acknowledged", c => c.Acknowledge(user.Id, Now), cancellationToken);

    public Task<CaseDto> TriageAsync(Guid id, TriageInput input, long version, CancellationToken cancellationToken) => ChangeAsync(id, version, "desk.triaged", c =>
    {
        DemandMember(c);
        c.Triage(input.Risk, input.Needs, user.Id, Now);
    }, cancellationToken);

    /// <summary>Puts somebody of the team on it and alerts them. Errors: <c>desk.not-team</c>, <c>desk.member-already</c>.</summary>
    public async Task<CaseDto> AssignAsync(Guid id, MemberInput input, long version, CancellationToken cancellationToken)
    {
        if ((await team.AllAsync(cancellationToken)).All(p => p.Id != input.UserId)) throw new BusinessException(ProtectionErrors.NotTeam).ForField("userId");
        return await ChangeAsync(id, version, "desk.assigned", async c =>
        {
            c.Assign(input.UserId, user.Id, Now);
            await alarm.RaiseAsync(c, AlertKind.Assigned, [input.UserId], cancellationToken);
        }, cancellationToken);
    }

    public Task<CaseDto> UnassignAsync(Guid id, Guid userId, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "desk.unassigned", c => c.Unassign(userId, Now), cancellationToken);

    /// <summary>What a check-in found. When something more is needed, the leads are told. Errors: <c>wrong-state</c>, <c>not-found</c>.</summary>
    public Task<CaseDto> CheckInAsync(Guid id, CheckInInput input, long version, CancellationToken cancellationToken) => ChangeAsync(id, version, "desk.checked-in", async c =>
    {
        DemandMember(c);
        c.CheckIn(input.Days, input.Outcome, user.Id, Now);
        if (input.Outcome == CheckInOutcome.NeedsSomething)
            await alarm.RaiseAsync(c, AlertKind.NeedsMore, (await team.LeadsAsync(cancellationToken)).Select(p => p.Id).Where(p => p != user.Id), cancellationToken);
    }, cancellationToken);

    private Task<CaseDto> ChangeAsync(Guid id, long version, string act, Action<EmergencyCase> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, act, c =>
        {
            change(c);
            return Task.CompletedTask;
        }, cancellationToken);

    private async Task<CaseDto> ChangeAsync(Guid id, long version, string act, Func<EmergencyCase, Task> change, CancellationToken cancellationToken)
    {
        var found = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        db.Expect(found, version);
        await change(found);
        audit.Record(act, found.Id);
        await db.SaveChangesAsync(cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    private void DemandMember(EmergencyCase about)
    {
        if (!IsMine(about)) throw new NotFoundException();
    }

    private bool IsMine(EmergencyCase about) => about.Team().Any(m => m.UserId == user.Id);

    private CaseRowDto RowOf(EmergencyCase about)
    {
        // Nothing is promised of what is closed.
        var next = about.ClosedAt is null ? CaseClocks.Of(about).FirstOrDefault(k => k.DoneAt is null) : null;
        return new CaseRowDto(
            about.Id, about.Code, about.State, about.Source, about.Risk, [.. about.Needs.Select(n => n.Kind).Order()], about.OpenedAt, IsMine(about), about.Team().Count(),
            next?.Clock, next?.DueAt);
    }

    private List<string> ActionsOf(EmergencyCase about)
    {
        var actions = new List<string>();
        Add("acknowledge", CaseAction.Acknowledge, Contracts.ProtectionPermissions.Case.Work, !IsMine(about));
        Add("triage", CaseAction.Triage, Contracts.ProtectionPermissions.Case.Work, IsMine(about));
        if (IsMine(about) && about.State != CaseState.Erased) actions.Add("read"); // Also once it is closed.
        Add("write", CaseAction.Write, Contracts.ProtectionPermissions.Case.Work, IsMine(about));
        Add("decide", CaseAction.Propose, Contracts.ProtectionPermissions.Case.Decide, IsMine(about) && about.Decision is null);
        Add("second", CaseAction.Second, Contracts.ProtectionPermissions.Case.Decide, about.Decision is { SecondBy: null } first && first.FirstBy != user.Id);
        if (about.Decision is not null && IsMine(about) && about.State is CaseState.Verified or CaseState.Decided) actions.Add("takeBack");
        Add("receive", CaseAction.Receive, Contracts.ProtectionPermissions.Case.Work, IsMine(about));
        Add("checkIn", CaseAction.CheckIn, Contracts.ProtectionPermissions.Case.Work, IsMine(about));
        Add("close", CaseAction.Close, Contracts.ProtectionPermissions.Case.Work, IsMine(about));
        Add("erase", CaseAction.Erase, Contracts.ProtectionPermissions.Case.Erase, true);
        Add("assign", CaseAction.Assign, Contracts.ProtectionPermissions.Case.Assign, true);
        return actions;

        void Add(string name, CaseAction action, string permission, bool isPossible)
        {
            if (isPossible && user.Holds(permission) && CaseTransitions.Table.Allows(about.State, action)) actions.Add(name);
        }
    }

    private static Guid? WhoKept(EmergencyCase about, CaseClock clock) => clock switch
    {
        CaseClock.Acknowledge => about.AcknowledgedBy,
        CaseClock.Triage => about.TriagedBy,
        CaseClock.Decide => about.Decision?.FirstBy,
        CaseClock.Second => about.Decision?.SecondBy,
        _ => null,
    };

    private async Task<UrgentStanding?> StandingAsync(CaseDecision decision, CancellationToken cancellationToken) =>
        (await urgent.StandingsAsync([decision.Id], cancellationToken)).GetValueOrDefault(decision.Id);

    private static DeskDecisionDto DecisionOf(CaseDecision d, IReadOnlyDictionary<Guid, string> names, UrgentStanding? standing) => new(
        [.. d.Needs.OrderBy(n => n.Kind).Select(n => new DecidedNeedDto(n.Kind, n.AmountMinor))], d.FundCode, d.PartnerCode, d.TotalMinor, d.Currency, d.Other,
        names.GetValueOrDefault(d.FirstBy, ""), d.FirstAt, d.IsAlone, NameOf(names, d.SecondBy), d.SecondAt, standing?.State, standing?.OrderCode, standing?.On);

    private static string? NameOf(IReadOnlyDictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}

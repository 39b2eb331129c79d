using Grants.Awards.Application.Amendments;
using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Budgets;

/// <summary>A flexible grant's lines: read by all its people, moved and reported on by the partner.</summary>
internal sealed class BudgetAppService(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, IVault vault, FlexRules rules, BudgetNews news, AmendmentAppService amendments, TimeProvider clock, IAudit audit)
{
    private static readonly AmendmentKind[] LineKinds = [AmendmentKind.Reallocation, AmendmentKind.CrisisReplanning, AmendmentKind.TopUp, AmendmentKind.Reduction];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<BudgetDto> GetAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().AsNoTracking().AsSplitQuery().SingleOrNotFoundAsync(g => g.Id == grantId, cancellationToken);
        if (grant.Kind != GrantKind.Flexible) throw new NotFoundException();
        var rule = await rules.OfAsync(grant, cancellationToken);
        var waits = await WaitsAsync(grant.Id, cancellationToken);
        var names = await NamesAsync(grant, cancellationToken);
        return new BudgetDto(
            grant.Id,
            grant.Code,
            grant.State.ToString(),
            grant.Currency,
            grant.StartsOn,
            grant.EndsOn,
            grant.TotalMinor,
            grant.ReceivedMinor,
            grant.MovedMinor,
            rule.SilentMinor(grant.TotalMinor),
            rule.NotifyMinor(grant.TotalMinor),
            grant.IsSpentAsPlanned,
            grant.SpentAt,
            [.. grant.Lines.OrderBy(l => l.Number).Select(l => new GrantLineDto(
                l.Id, names.GetValueOrDefault(l.Id), l.Category, l.ApprovedMinor, l.BudgetMinor, l.SpentMinor))],
            waits,
            grant.Version,
            ActionsOf(grant, waits));
    }

    /// <summary>All versions of the terms, newest first; a grant that was never changed has the one that holds.</summary>
    public async Task<IReadOnlyList<VersionDto>> VersionsAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().AsNoTracking().AsSplitQuery().SingleOrNotFoundAsync(g => g.Id == grantId, cancellationToken);
        var shown = new Granting.GrantView(grant, scope.Value.DonorId).Tranches.Select(t => t.Id).ToHashSet();
        var all = grant.Versions.OrderByDescending(v => v.Number).Select(v => (v.Number, v.Act, v.At, v.AmendmentId, v.Terms)).ToList();
        if (all.Count == 0) all.Add((1, grant.AcceptedAt is null ? "grant.drafted" : "agreement.accepted", grant.AcceptedAt ?? grant.DecidedAt, null, grant.Terms()));
        return [.. all.Select(v => new VersionDto(
            v.Number,
            v.Act,
            v.At,
            scope.Value.Kind == ScopeKind.Donor ? null : v.AmendmentId,
            v.Terms.TotalMinor,
            v.Terms.EndsOn,
            [.. v.Terms.Lines.Select(l => new VersionLineDto(l.Id, l.Category, l.AmountMinor))],
            [.. v.Terms.Tranches.Where(t => shown.Contains(t.Id)).Select(t => new VersionTrancheDto(t.Number, t.DueOn, t.AmountMinor))]))];
    }

    /// <summary>Moves money between lines. Above the rule it becomes a request when a reason is given, else it is refused with <c>budget.above-rule</c>.</summary>
    public async Task<MovedDto> MoveAsync(Guid grantId, MoveInput input, long version, CancellationToken cancellationToken)
    {
        var grant = await LoadAsync(grantId, version, cancellationToken);
        if (await WaitsAsync(grantId, cancellationToken)) throw new BusinessException(FlexErrors.RequestWaits);
        var rule = await rules.OfAsync(grant, cancellationToken);
        var amounts = Typed.Lines(input.Lines, grant.Currency);
        if (!string.IsNullOrWhiteSpace(input.Reason) && grant.Weigh(amounts, rule) == MoveOutcome.NeedsRequest)
        {
            var lines = amounts.Select(a => new LineAmount(a.Key, a.Value)).ToList();
            var request = await amendments.AskAsync(grant, AmendmentKind.Reallocation, new TermsChange { Lines = lines }, input.Reason, cancellationToken);
            return new MovedDto("request", grant.Version, request);
        }

        var outcome = grant.Move(amounts, rule, user.Id, Now);
        if (outcome == MoveOutcome.Told) await news.TellMovedAsync(grant, cancellationToken);
        await SaveAsync(grant, "budget.moved", cancellationToken);
        return new MovedDto(outcome == MoveOutcome.Told ? "told" : "silent", grant.Version, null);
    }

    public async Task<MovedDto> SpendAsync(Guid grantId, SpendInput input, long version, CancellationToken cancellationToken)
    {
        var grant = await LoadAsync(grantId, version, cancellationToken);
        if (input.IsAsPlanned) grant.SpendAsPlanned(Now);
        else grant.Spend(Typed.Lines(input.Lines, grant.Currency), Now);
        await SaveAsync(grant, "budget.spent", cancellationToken);
        return new MovedDto("silent", grant.Version, null);
    }

    private async Task<Grant> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        db.Expect(grant, version);
        return grant;
    }

    private async Task<Dictionary<Guid, string?>> NamesAsync(Grant grant, CancellationToken cancellationToken)
    {
        if (scope.Value.Kind == ScopeKind.Donor) return [];
        var opened = await vault.OpenManyAsync([.. grant.Lines], "budget.read", cancellationToken);
        return grant.Lines.ToDictionary(l => l.Id, l => opened.Open(l, l.Name));
    }

    private Task<bool> WaitsAsync(Guid grantId, CancellationToken cancellationToken) => db.Set<Amendment>()
        .AnyAsync(a => a.GrantId == grantId && a.State == AmendmentState.Submitted && LineKinds.Contains(a.Kind), cancellationToken);

    private List<string> ActionsOf(Grant grant, bool waits)
    {
        var actions = new List<string>();
        if (user.Holds(FlexPermissions.Budget.Move) && grant.State == GrantState.Active && !waits) actions.Add("move");
        if (user.Holds(FlexPermissions.Budget.Spend) && grant.State is not (GrantState.Planned or GrantState.AgreementOffered)) actions.Add("spend");
        return actions;
    }

    private async Task SaveAsync(Grant grant, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, grant.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

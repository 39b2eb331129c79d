using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>Puts together the record page of one grant for its reader.</summary>
internal sealed class GrantPage(
    GrantsDbContext db,
    CurrentUser user,
    CurrentScope scope,
    IVault vault,
    IPartners partners,
    IFunds funds,
    IPaymentTrail payments,
    IUserDirectory people,
    TimeProvider clock)
{
    public async Task<GrantDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().AsNoTracking().AsSplitQuery().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        var isDonor = scope.Value.Kind == ScopeKind.Donor;
        var view = new GrantView(grant, isDonor ? scope.Value.DonorId : null);
        var names = await partners.OpenNamesAsync([grant.OrganisationId], "grant.read", cancellationToken);
        return new GrantDto(
            grant.Id,
            grant.Code,
            grant.OrganisationId,
            grant.PartnerCode,
            names.GetValueOrDefault(grant.OrganisationId),
            grant.Kind.ToString(),
            grant.State.ToString(),
            grant.StateSince,
            isDonor ? null : await vault.OpenAsync(grant, grant.StateNote, "grant.read", cancellationToken),
            grant.Currency,
            view.TotalMinor,
            grant.StartsOn,
            grant.EndsOn,
            view.CurrentYear(Baghdad.Today(clock)),
            view.Years,
            view.Instalments,
            await ConditionsAsync(grant, view, isDonor, cancellationToken),
            isDonor ? [] : [.. grant.Refunds.Select(r => new RefundDto(r.Id, r.AmountMinor, r.ReceivedOn, view.ActionsOf(r, user)))],
            isDonor ? null : grant.UnspentSaidMinor,
            await FundsAsync(view, cancellationToken),
            await PaymentsAsync(grant, view, cancellationToken),
            await HistoryAsync(grant, view, cancellationToken),
            grant.AcceptedAt is not null,
            grant.Version,
            view.Actions(user),
            view.Blocked(user));
    }

    private async Task<IReadOnlyList<ConditionDto>> ConditionsAsync(Grant grant, GrantView view, bool isDonor, CancellationToken cancellationToken)
    {
        var numbers = view.Tranches.ToDictionary(t => t.Id, t => t.Number);
        var shown = grant.Conditions.Where(c => numbers.ContainsKey(c.TrancheId)).ToList();
        var noted = isDonor ? [] : shown.Where(c => c.Note is not null).ToList();
        var opened = noted.Count == 0 ? null : await vault.OpenManyAsync([.. noted], "grant.read", cancellationToken);
        return [.. shown.OrderBy(c => numbers[c.TrancheId]).ThenBy(c => c.Kind).Select(c => new ConditionDto(
            c.Id, numbers[c.TrancheId], c.Kind.ToString(), c.State.ToString(), isDonor ? null : opened?.Open(c, c.Note), c.DecidedAt, view.ActionsOf(c, user)))];
    }

    private async Task<IReadOnlyList<GrantFundDto>> FundsAsync(GrantView view, CancellationToken cancellationToken)
    {
        // Partners are not told which fund pays (product.md: one report serves every donor).
        if (scope.Value.Kind == ScopeKind.Partner) return [];
        var ids = view.Funds.Select(f => f.FundId).ToList();
        var codes = await funds.Rows.Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.Code })
            .ToDictionaryAsync(f => f.Id, f => f.Code, cancellationToken);
        return [.. view.Funds.Where(f => codes.ContainsKey(f.FundId)).Select(f => new GrantFundDto(f.FundId, codes[f.FundId], f.AmountMinor))];
    }

    private async Task<IReadOnlyList<GrantPaymentDto>> PaymentsAsync(Grant grant, GrantView view, CancellationToken cancellationToken)
    {
        if (scope.Value.Kind != ScopeKind.Staff) return [];
        var numbers = view.Tranches.ToDictionary(t => t.Id, t => t.Number);
        var rows = await payments.OfGrantAsync(grant.Id, cancellationToken);
        return [.. rows.Where(r => numbers.ContainsKey(r.PayableId)).Select(r => new GrantPaymentDto(
            r.Id,
            numbers[r.PayableId],
            r.State,
            r.Amount.Minor,
            r.Amount.Currency,
            [.. r.People.Select(p => new GrantPersonDto(p.Part, p.UserName, p.At))]))];
    }

    private async Task<IReadOnlyList<GrantStepDto>> HistoryAsync(Grant grant, GrantView view, CancellationToken cancellationToken)
    {
        var shown = view.Tranches.Select(t => t.Number).ToHashSet();
        var steps = grant.Steps.Where(s => s.Tranche is not { } n || shown.Contains(n)).OrderByDescending(s => s.At).ThenByDescending(s => s.Number).ToList();
        var names = scope.Value.Kind == ScopeKind.Staff
            ? await people.UserNamesAsync([.. steps.Where(s => s.ById is not null).Select(s => s.ById!.Value).Distinct()], cancellationToken)
            : new Dictionary<Guid, string>();
        return [.. steps.Select(s => new GrantStepDto(s.Act, s.At, s.ById is { } by ? names.GetValueOrDefault(by) : null, s.Tranche))];
    }
}

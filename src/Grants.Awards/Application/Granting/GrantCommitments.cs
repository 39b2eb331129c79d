using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;

namespace Grants.Awards.Application.Granting;

/// <summary>Commits each fund's part of a new grant, on the calendar years its instalments fall into.</summary>
internal sealed class GrantCommitments(ILedger ledger)
{
    public async Task MakeAsync(Grant grant, PartnerRef partner, string? pillar, IReadOnlyList<string> categories, CancellationToken cancellationToken)
    {
        var purpose = new CommitmentPurpose(
            pillar, partner.Governorates, partner.IsCommunityLed, partner.IsRural, [.. categories.Concat(grant.Lines.Select(l => l.Category)).Distinct()]);
        foreach (var fund in grant.Funds)
        {
            await ledger.CommitAsync(
                new LedgerAct(fund.FundId, grant.Id, grant.Id, new Amount(fund.AmountMinor, grant.Currency)) { Years = grant.YearsOf(fund.FundId), Purpose = purpose }, cancellationToken);
        }
    }

    /// <summary>Moves each fund's commitment to the years its instalments fall into now; joins the present save.</summary>
    /// <param name="grant">The grant, its instalments as they are from now on.</param>
    /// <param name="sourceId">What moved them: an amendment, or the grant itself when its plan was made.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReplanAsync(Grant grant, Guid sourceId, CancellationToken cancellationToken)
    {
        foreach (var fund in grant.Funds)
        {
            await ledger.ReplanAsync(
                new LedgerAct(fund.FundId, grant.Id, sourceId, new Amount(fund.AmountMinor, grant.Currency)) { Years = grant.YearsOf(fund.FundId) }, cancellationToken);
        }
    }
}

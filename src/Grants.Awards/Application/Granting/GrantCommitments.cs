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
            var years = grant.Tranches.Where(t => t.FundId == fund.FundId).GroupBy(t => t.DueOn.Year).Select(y => new YearPart(y.Key, y.Sum(t => t.AmountMinor))).ToList();
            await ledger.CommitAsync(
                new LedgerAct(fund.FundId, grant.Id, grant.Id, new Amount(fund.AmountMinor, grant.Currency)) { Years = years, Purpose = purpose }, cancellationToken);
        }
    }
}

using Grants.Funding.Contracts;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Reviews;

/// <summary>Holds a proposal against the ring-fence and the restrictions of the fund that is to pay, before a donor is asked for what its own terms forbid.</summary>
internal sealed class FundRules(IPartners partners, IVault vault)
{
    /// <summary>Errors: <c>fund.ring-fenced</c>, <c>fund.restricted</c>.</summary>
    public async Task DemandAsync(Proposal proposal, FundRef fund, string? pillar, CancellationToken cancellationToken)
    {
        if (fund.Pillar is null && fund.Restrictions.Count == 0) return;
        var partner = await partners.FindAsync(proposal.OrganisationId, cancellationToken) ?? throw new NotFoundException();
        var purpose = new CommitmentPurpose(
            pillar, partner.Governorates, partner.IsCommunityLed, partner.IsRural,
            FundRestrictions.ExcludedCategoriesOf(fund.Restrictions).Count == 0 ? [] : await CategoriesAsync(proposal, cancellationToken));
        try
        {
            purpose.DemandWithin(fund.Pillar, fund.Restrictions);
        }
        catch (BusinessException e)
        {
            throw e.ForField(e.Code == FundingErrors.RingFenced ? "pillar" : "fundId");
        }
    }

    /// <summary>Cost categories with an amount. A budget of one lump a year names none: whoever recommends it answers for that.</summary>
    private async Task<IReadOnlyList<string>> CategoriesAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var content = await vault.OpenAsync(proposal, proposal.Handed, "proposal.fund-rules", cancellationToken);
        if (content is not { Mode: ProposalConsts.Categories }) return [];
        return [.. content.Years.SelectMany(y => y.Lines ?? new Dictionary<string, string?>())
            .Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.Value.Any(c => char.IsDigit(c) && char.GetNumericValue(c) > 0)).Select(l => l.Key).Distinct()];
    }
}

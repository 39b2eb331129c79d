using Grants.Funding.Contracts;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Text;
using Grants.Partners.Contracts;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Reviews;

/// <summary>Holds a proposal against the ring-fence and the restrictions of the funds that are to pay, before a donor is asked for what its own terms forbid.</summary>
internal sealed class FundRules(IPartners partners, IVault vault)
{
    /// <summary>Errors, at the fund they come from: <c>fund.ring-fenced</c>, <c>fund.restricted</c>.</summary>
    public async Task DemandAsync(Proposal proposal, IReadOnlyList<FundRef> funds, string? pillar, CancellationToken cancellationToken)
    {
        if (funds.All(f => f.Pillar is null && f.Restrictions.Count == 0)) return;
        var partner = await partners.FindAsync(proposal.OrganisationId, cancellationToken) ?? throw new NotFoundException();
        var purpose = new CommitmentPurpose(
            pillar, partner.Governorates, partner.IsCommunityLed, partner.IsRural, await CategoriesAsync(proposal, funds, cancellationToken));
        for (var i = 0; i < funds.Count; i++)
        {
            try
            {
                purpose.DemandWithin(funds[i].Pillar, funds[i].Restrictions);
            }
            catch (BusinessException e)
            {
                throw e.ForField(e.Code == FundingErrors.RingFenced ? "pillar" : PartRules.FundField(i));
            }
        }
    }

    /// <summary>Cost categories with an amount, opened only where a fund excludes one. A budget of one lump a year names none: whoever recommends it answers for that.</summary>
    public async Task<IReadOnlyList<string>> CategoriesAsync(Proposal proposal, IReadOnlyList<FundRef> funds, CancellationToken cancellationToken)
    {
        if (funds.All(f => FundRestrictions.ExcludedCategoriesOf(f.Restrictions).Count == 0)) return [];
        var content = await vault.OpenAsync(proposal, proposal.Handed, "proposal.fund-rules", cancellationToken) ?? new ProposalContent();
        return content.Mode switch
        {
            ProposalConsts.Lines => [.. content.Budget.Where(l => IsSome(l.Amount) && l.Category is not null).Select(l => l.Category!).Distinct()],
            ProposalConsts.Categories => [.. content.Years.SelectMany(y => y.Lines ?? new Dictionary<string, string?>()).Where(l => IsSome(l.Value)).Select(l => l.Key).Distinct()],
            _ => [],
        };
    }

    private static bool IsSome(string? amount) => Digits.ToLatin(amount ?? string.Empty).Any(c => c is >= '1' and <= '9');
}

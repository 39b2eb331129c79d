using Grants.Partners.Contracts;
using Grants.Proposals.Contracts;

namespace Grants.Proposals.Application.Decisions;

/// <summary>What a partner has already: from this donor, from others (never which), and by its own word.</summary>
/// <remarks>The history is Awards' to tell; without that module there is none.</remarks>
internal sealed class OtherFunding(IEnumerable<IGrantHistory> histories, IPartners partners)
{
    public async Task<IReadOnlyList<OtherFundingDto>> OfAsync(Guid organisationId, Guid donorId, CancellationToken cancellationToken)
    {
        var rows = new List<OtherFundingDto>();
        foreach (var history in histories)
        {
            rows.AddRange((await history.OfPartnerAsync(organisationId, cancellationToken)).Select(g => new OtherFundingDto(
                g.DonorId == donorId ? "you" : "other", g.Kind, g.Amount.Minor, g.Amount.Currency, g.EndsOn)));
        }

        rows.AddRange((await partners.OtherFundingAsync(organisationId, cancellationToken)).Select(d => new OtherFundingDto(
            "declared", null, d.Amount.Minor, d.Amount.Currency, d.Until)));
        return rows;
    }
}

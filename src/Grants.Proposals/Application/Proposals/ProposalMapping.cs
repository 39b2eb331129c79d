using Grants.Infrastructure.Sealing;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Proposals;

/// <summary>Shapes that several pages share.</summary>
internal static class ProposalMapping
{
    /// <summary>The records of which something may be opened.</summary>
    public static IReadOnlyCollection<ISealedRecord> SealedRecords(this Proposal proposal) =>
        [proposal, .. proposal.Rounds, .. proposal.Questions];

    public static IReadOnlyList<YearDto> YearDtos(this Proposal proposal, bool withRecommended) =>
        [.. proposal.Years.OrderBy(y => y.Year).Select(y => new YearDto(
            y.Year, proposal.StartsOn?.AddYears(y.Year - 1), y.AskedMinor, withRecommended ? y.RecommendedMinor : null, y.ApprovedMinor))];

    public static IReadOnlyList<RoundDto> RoundDtos(this Proposal proposal, IOpenedVault opened) =>
        [.. proposal.Rounds.OrderBy(r => r.Number).Select(r => new RoundDto(
            r.Number,
            proposal.OpenRound == r,
            opened.Open(r, r.Questions) ?? [],
            opened.Open(r, r.Answers) ?? [],
            r.ReturnedAtUtc,
            r.AnsweredAtUtc))];
}

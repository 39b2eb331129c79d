namespace Grants.Proposals.Domain.Proposals;

/// <summary>What of the sealed proposal goes into the grant: read by the caller, because only it may open.</summary>
/// <param name="Lines">Lines of flexible money.</param>
/// <param name="Categories">Cost categories of core money, where a fund's terms ask for them.</param>
internal sealed record DecidedBasis(IReadOnlyList<BudgetLine> Lines, IReadOnlyList<string> Categories);

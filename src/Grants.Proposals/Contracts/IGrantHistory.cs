using Grants.Kernel.Money;

namespace Grants.Proposals.Contracts;

/// <summary>What a partner is funded with already, for the donor's decision page. Implemented by Awards, above this module.</summary>
public interface IGrantHistory
{
    /// <summary>Running grants of the partner, one row per donor. Reads beyond the caller's own scope: the answer carries no name and no text.</summary>
    Task<IReadOnlyList<FundedElsewhere>> OfPartnerAsync(Guid organisationId, CancellationToken cancellationToken);
}

/// <summary>Money a partner has from a donor.</summary>
/// <param name="GrantId">The grant; never shown to another donor.</param>
/// <param name="DonorId">The donor; never shown to another donor.</param>
/// <param name="Kind"><c>core</c> or <c>flexible</c>.</param>
/// <param name="Amount">All of it.</param>
/// <param name="EndsOn">Last day.</param>
public sealed record FundedElsewhere(Guid GrantId, Guid DonorId, string Kind, Amount Amount, DateOnly EndsOn);

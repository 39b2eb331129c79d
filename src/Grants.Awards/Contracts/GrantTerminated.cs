using Grants.Kernel.Entities;

namespace Grants.Awards.Contracts;

/// <summary>The grant ended before its time: what was not paid will not be.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Currency">ISO currency code of the grant.</param>
/// <param name="Unpaid">What each fund keeps; empty when everything was paid.</param>
/// <param name="At">When it ended (UTC).</param>
public sealed record GrantTerminated(Guid GrantId, string Currency, IReadOnlyList<UnpaidPart> Unpaid, DateTime At) : IDomainEvent;

/// <summary>What one fund had committed to a grant and keeps.</summary>
/// <param name="FundId">The fund.</param>
/// <param name="AmountMinor">Minor units of the grant's currency, above zero.</param>
public sealed record UnpaidPart(Guid FundId, long AmountMinor);

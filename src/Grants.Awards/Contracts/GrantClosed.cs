using Grants.Kernel.Entities;

namespace Grants.Awards.Contracts;

/// <summary>The grant ended in the ordinary way: what was not paid will not be.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="Currency">ISO currency code of the grant.</param>
/// <param name="Unpaid">What each fund keeps; empty when everything was paid.</param>
/// <param name="At">When it ended (UTC).</param>
public sealed record GrantClosed(Guid GrantId, string Currency, IReadOnlyList<UnpaidPart> Unpaid, DateTime At) : IDomainEvent;

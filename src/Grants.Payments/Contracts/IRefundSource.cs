using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>Knows what partners send back unspent, for comparing with what banks say. Implemented by Awards.</summary>
public interface IRefundSource
{
    /// <summary>Every refund that is expected or was recorded as received.</summary>
    Task<IReadOnlyList<Refund>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>Money a partner sends back to one fund.</summary>
/// <param name="Id">The refund.</param>
/// <param name="GrantId">The grant it was not spent on.</param>
/// <param name="GrantCode">Its code, such as <c>G-2026-014</c>.</param>
/// <param name="Amount">What comes back.</param>
/// <param name="ExpectedOn">The day in Baghdad from which it is expected: the grant was closed.</param>
/// <param name="ReceivedOn">The day it was recorded to have arrived; null before.</param>
public sealed record Refund(Guid Id, Guid GrantId, string GrantCode, Amount Amount, DateOnly ExpectedOn, DateOnly? ReceivedOn);

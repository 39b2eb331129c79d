using Grants.Kernel.Money;

namespace Grants.Payments.Domain.Orders;

/// <summary>How many approvals an order needs. Anything unknown means more, never fewer (product.md, Payments).</summary>
internal static class ApprovalRule
{
    public const int Most = 2;

    /// <summary>One below the threshold of the currency, two from it on, two when there is none.</summary>
    public static int Required(Amount amount, long? thresholdMinor) =>
        thresholdMinor is { } from and > 0 && amount.Minor < from ? 1 : Most;
}

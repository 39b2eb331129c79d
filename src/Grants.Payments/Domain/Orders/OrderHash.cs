using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Grants.Payments.Domain.Orders;

/// <summary>What approvals are bound to: SHA-256 over the order in one canonical form, lower-case hexadecimal.</summary>
internal static class OrderHash
{
    /// <summary>Bank files came first: their form stays, so that what was approved before the other routes still holds.</summary>
    public static string Of(PaymentOrder order) => order.Route == PaymentRoute.BankFile ? Of(Parts(order, "payment-order/1")) : Of([.. Parts(order, "payment-order/2"), $"{order.Route}"]);

    private static string[] Parts(PaymentOrder order, string form) =>
    [
        form, order.Id.ToString("D"), order.PayableId.ToString("D"), order.AmountMinor.ToString(CultureInfo.InvariantCulture),
        order.Currency, order.DestinationId.ToString("D"), order.RequiredApprovals.ToString(CultureInfo.InvariantCulture),
    ];

    // No part can contain a line feed, so the form is unambiguous.
    private static string Of(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}

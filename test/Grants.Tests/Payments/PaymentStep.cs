using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>The acts from prepare to receipt, in their order.</summary>
internal static class PaymentStep
{
    public static readonly IReadOnlyList<string> All = ["prepare", "approve", "release", "send", "receive"];

    /// <summary>Does one of them as the person of the scope.</summary>
    public static Task DoAsync(string step, IServiceProvider services, Guid payable, Guid order, long version)
    {
        var orders = services.GetRequiredService<OrderAppService>();
        return step switch
        {
            "prepare" => orders.PrepareAsync(new PrepareOrderInput(payable), default),
            "approve" => orders.ApproveAsync(order, version, default),
            "release" => orders.ReleaseAsync(order, version, default),
            "send" => orders.SendAsync(order, new SendOrderInput("BANK-REF-77", "2026-11-04"), version, default),
            "receive" => services.GetRequiredService<ReceiptAppService>().ConfirmAsync(order, new ConfirmReceiptInput("29,000", "USD", "2026-11-04"), version, default),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }
}

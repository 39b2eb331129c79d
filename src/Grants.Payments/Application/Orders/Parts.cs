using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Application.Orders;

/// <summary>Names of parts as the contracts and the client know them.</summary>
internal static class Parts
{
    public static string NameOf(OrderPart part, PaymentRoute route) => part switch
    {
        OrderPart.PayeeRecorded when route == PaymentRoute.Agent => "agent-recorded",
        OrderPart.CalledBack when route == PaymentRoute.Agent => "agent-checked",
        OrderPart.CodeGiven => "code-given",
        OrderPart.CodeSeen => "code-seen",
        OrderPart.CodeRenewed => "code-renewed",
        OrderPart.Asked => "asked",
        OrderPart.PayeeRecorded => "payee-recorded",
        OrderPart.CalledBack => "called-back",
        OrderPart.Prepared => "prepared",
        OrderPart.Approved => "approved",
        OrderPart.Released => "released",
        OrderPart.Sent => "sent",
        OrderPart.Unsure => "unsure",
        OrderPart.Failed => "failed",
        OrderPart.Missing => "missing",
        OrderPart.Received => "received",
        OrderPart.Corrected => "corrected",
        OrderPart.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

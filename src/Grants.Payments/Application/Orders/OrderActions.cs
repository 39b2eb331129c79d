using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Application.Orders;

/// <summary>What the caller may do with an order now, and in a code why not the rest. The aggregate decides again when it is done.</summary>
internal static class OrderActions
{
    private static readonly (OrderAction Action, string Name, string Permission, string Needs)[] All =
    [
        (OrderAction.Approve, "approve", PaymentsPermissions.Order.Approve, Needs.Manager),
        (OrderAction.Release, "release", PaymentsPermissions.Order.Release, Needs.Controller),
        (OrderAction.UsePayee, "use-payee", PaymentsPermissions.Order.Prepare, Needs.Officer),
        (OrderAction.Send, "send", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Fail, "fail", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Doubt, "doubt", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Cancel, "cancel", PaymentsPermissions.Order.Cancel, Needs.Finance),
    ];

    public static (IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked) Of(PaymentOrder order, Payable? payable, Payee? payee, bool hasFile, CurrentUser user, DateTime now)
    {
        List<string> actions = [];
        List<BlockedDto> blocked = [];
        foreach (var (action, name, permission, needs) in All.Where(a => IsNext(order, payee, a.Action, now)))
        {
            var code = user.Holds(permission) ? WhyNot(order, payable, payee, action, user.Id, now) : needs;
            if (code is null) actions.Add(name);
            else if (action is not (OrderAction.Fail or OrderAction.Doubt or OrderAction.Cancel)) blocked.Add(new BlockedDto(name, code));
        }

        if (hasFile)
        {
            var code = user.Holds(PaymentsPermissions.Order.Download) ? order.WhyNotFile(payable) : Needs.Finance;
            if (code is null) actions.Add("download");
            else blocked.Add(new BlockedDto("download", code));
        }

        return (actions, blocked);
    }

    /// <summary>Why this person cannot do the act now, or null.</summary>
    public static string? WhyNot(PaymentOrder order, Payable? payable, Payee? payee, OrderAction action, Guid by, DateTime now) => action switch
    {
        OrderAction.Approve => ChainRule.WhyNot(OrderPart.Approved, by, order.Acts),
        OrderAction.Release => ChainRule.WhyNot(OrderPart.Released, by, order.Acts) ?? order.WhyNotPay(payable) ?? WhyNotPayee(order, payee, now),
        OrderAction.UsePayee => ChainRule.WhyNot(OrderPart.Prepared, by, order.Acts),
        _ => null,
    };

    // Taking another payee version comes next only when there is one.
    private static bool IsNext(PaymentOrder order, Payee? payee, OrderAction action, DateTime now) =>
        OrderTransitions.Table.Allows(order.State, action)
        && (action != OrderAction.UsePayee || WhyNotPayee(order, payee, now) == PaymentsErrors.PayeeChanged);

    private static string? WhyNotPayee(PaymentOrder order, Payee? payee, DateTime now)
    {
        if (payee is null) return PaymentsErrors.PayeeMissing;
        return payee.WhyNotUsable(now) ?? (payee.Current!.Id == order.PayeeVersionId ? null : PaymentsErrors.PayeeChanged);
    }
}

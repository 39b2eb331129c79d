using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Application.Orders;

/// <summary>What the caller may do with an order now, and in a code why not the rest. The aggregate decides again when it is done.</summary>
internal static class OrderActions
{
    private static readonly (OrderAction Action, string Name, string Permission, string Needs)[] All =
    [
        (OrderAction.Approve, "approve", PaymentsPermissions.Order.Approve, Needs.Manager),
        (OrderAction.Release, "release", PaymentsPermissions.Order.Release, Needs.Controller),
        (OrderAction.UsePayee, "use-payee", PaymentsPermissions.Order.Prepare, Needs.Officer),
        (OrderAction.GiveCode, "give-code", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.RenewCode, "renew-code", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Send, "send", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Fail, "fail", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Doubt, "doubt", PaymentsPermissions.Order.Record, Needs.Finance),
        (OrderAction.Cancel, "cancel", PaymentsPermissions.Order.Cancel, Needs.Finance),
    ];

    /// <param name="order">The order.</param>
    /// <param name="payable">What it pays, as it is now.</param>
    /// <param name="destination">Why money may not go where it was approved to go, or null.</param>
    /// <param name="file">Why its bank file may not be had, or null.</param>
    /// <param name="user">The reader.</param>
    public static (IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked) Of(PaymentOrder order, Payable? payable, string? destination, string? file, CurrentUser user)
    {
        List<string> actions = [];
        List<BlockedDto> blocked = [];
        foreach (var (action, name, permission, needs) in All.Where(a => IsNext(order, destination, a.Action)))
        {
            var code = user.Holds(permission) ? WhyNot(order, payable, destination, action, user.Id) : needs;
            if (code is null) actions.Add(name);
            else if (action is not (OrderAction.Fail or OrderAction.Doubt or OrderAction.Cancel or OrderAction.RenewCode)) blocked.Add(new BlockedDto(name, code));
        }

        if (order.FileId is not null)
        {
            var code = user.Holds(PaymentsPermissions.Order.Download) ? file : Needs.Finance;
            if (code is null) actions.Add("download");
            else blocked.Add(new BlockedDto("download", code));
        }

        return (actions, blocked);
    }

    /// <summary>Why this person cannot do the act now, or null.</summary>
    public static string? WhyNot(PaymentOrder order, Payable? payable, string? destination, OrderAction action, Guid by) => action switch
    {
        OrderAction.Approve => ChainRule.WhyNot(OrderPart.Approved, by, order.Acts),
        OrderAction.Release => ChainRule.WhyNot(OrderPart.Released, by, order.Acts) ?? order.WhyNotPay(payable) ?? destination,
        OrderAction.UsePayee => ChainRule.WhyNot(OrderPart.Prepared, by, order.Acts),
        OrderAction.GiveCode => order.WhyNotGiveCode(by),
        _ => null,
    };

    // Taking other details comes next only when there are some; a code only where there is one.
    private static bool IsNext(PaymentOrder order, string? destination, OrderAction action) =>
        OrderTransitions.Table.Allows(order.State, action) && action switch
        {
            OrderAction.UsePayee => destination == PaymentsErrors.PayeeChanged,
            OrderAction.GiveCode or OrderAction.RenewCode => order.PayoutCode is not null,
            _ => true,
        };
}

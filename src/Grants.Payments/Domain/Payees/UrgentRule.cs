using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;

namespace Grants.Payments.Domain.Payees;

/// <summary>
/// Urgent support goes only to payees and agents that somebody verified in quieter hours: being in a hurry is what thieves count on (issue 5, Payees). Holds for
/// every route there is or will be, however its destination came about.
/// </summary>
internal static class UrgentRule
{
    /// <summary>Why the money may not go there at that instant, or null: <c>payment.urgent-unverified</c>.</summary>
    public static string? WhyNot(Payable payable, Destination to, DateTime at)
    {
        if (payable.Kind != PayableKind.UrgentSupport) return null;
        var isVerified = to.CheckedBy != Guid.Empty && to.CheckedBy != to.RecordedBy && to.CheckedAt.AddHours(PaymentsConsts.PayeeWaitHours) <= at;
        return isVerified ? null : PayeeErrors.UrgentUnverified;
    }

    /// <summary>Throws <see cref="WhyNot"/>.</summary>
    public static void Demand(Payable payable, Destination to, DateTime at)
    {
        if (WhyNot(payable, to, at) is { } code) throw new BusinessException(code);
    }
}

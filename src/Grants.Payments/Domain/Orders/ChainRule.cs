using Grants.Kernel.Errors;

namespace Grants.Payments.Domain.Orders;

/// <summary>All persons of one payment's chain differ; who called back may only approve (product.md, "People and what they may do"). No role overrides it.</summary>
internal static class ChainRule
{
    /// <summary>Null when the person may do the part, else the code of the sentence that says why not. An unknown person never may.</summary>
    public static string? WhyNot(OrderPart part, Guid by, IReadOnlyCollection<OrderAct> acts)
    {
        if (by == Guid.Empty) return PaymentsErrors.PersonUnknown;
        foreach (var act in acts.Where(a => a.By == by))
        {
            var code = act.Part switch
            {
                OrderPart.Asked => PaymentsErrors.YouAsked,
                OrderPart.PayeeRecorded => PaymentsErrors.YouRecorded,
                OrderPart.CalledBack => part is OrderPart.Approved or OrderPart.CodeGiven ? null : PaymentsErrors.YouCalledBack,
                // Preparing again (with a new payee version) is the same part in the same chain.
                OrderPart.Prepared => part is OrderPart.Prepared or OrderPart.CodeGiven ? null : PaymentsErrors.YouPrepared,
                // A void approval may be given again, nothing else.
                OrderPart.Approved => part == OrderPart.Approved && act.IsVoid ? null : PaymentsErrors.YouApproved,
                // Who let the money go does not learn how to fetch it.
                OrderPart.Released => part == OrderPart.CodeGiven ? PaymentsErrors.YouReleased : null,
                _ => null,
            };
            if (code is not null) return code;
        }

        return null;
    }

    /// <summary>Throws <see cref="WhyNot"/>.</summary>
    public static void Demand(OrderPart part, Guid by, IReadOnlyCollection<OrderAct> acts)
    {
        if (WhyNot(part, by, acts) is { } code) throw new BusinessException(code);
    }
}

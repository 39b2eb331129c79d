using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;

namespace Grants.Payments.Domain.Orders;

// Money that an agent hands out against a code. The agent and the recipient are each told it once.
internal sealed partial class PaymentOrder
{
    /// <summary>The code, from the release on.</summary>
    public Sealed<string>? PayoutCode { get; private set; }

    /// <summary>When somebody of the team was shown it, to tell the agent. UTC.</summary>
    public DateTime? CodeGivenAt { get; private set; }

    /// <summary>When the recipient was shown it. UTC.</summary>
    public DateTime? CodeSeenAt { get; private set; }

    /// <summary>Makes the code known to the order, at its release.</summary>
    public void PutCode(string code)
    {
        if (State != OrderState.Released || Route != PaymentRoute.Agent || PayoutCode is not null) throw new InvalidOperationException("An order gets its code when it is released to an agent.");
        PayoutCode = Sealed.Text(code);
    }

    /// <summary>One of the team is about to see the code, to tell the agent. Errors: <c>wrong-state</c>, <c>payment.code-shown</c>, <c>payment.you-released</c>.</summary>
    public void GiveCode(Guid by, DateTime at)
    {
        _ = OrderTransitions.Table.Next(State, OrderAction.GiveCode);
        if (WhyNotGiveCode(by) is { } code) throw new BusinessException(code);
        CodeGivenAt = at;
        Put(OrderPart.CodeGiven, by, at);
    }

    /// <summary>Why this person may not be shown the code for the agent, or null.</summary>
    public string? WhyNotGiveCode(Guid by)
    {
        if (PayoutCode is null) return PaymentsErrors.CodeNone;
        return CodeGivenAt is not null ? PaymentsErrors.CodeShown : ChainRule.WhyNot(OrderPart.CodeGiven, by, acts);
    }

    /// <summary>The recipient is about to see the code. Errors: <c>wrong-state</c>, <c>payment.code-shown</c>, <c>payment.code-none</c>.</summary>
    public void SeeCode(Guid by, DateTime at)
    {
        _ = OrderTransitions.Table.Next(State, OrderAction.SeeCode);
        if (PayoutCode is null) throw new BusinessException(PaymentsErrors.CodeNone);
        if (CodeSeenAt is not null) throw new BusinessException(PaymentsErrors.CodeShown);
        CodeSeenAt = at;
        Put(OrderPart.CodeSeen, by, at);
    }

    /// <summary>The code was lost or seen by somebody else: another one takes its place and is told to both again. Errors: <c>wrong-state</c>, <c>payment.code-none</c>.</summary>
    public void RenewCode(string code, Guid by, DateTime at)
    {
        _ = OrderTransitions.Table.Next(State, OrderAction.RenewCode);
        if (PayoutCode is null) throw new BusinessException(PaymentsErrors.CodeNone);
        PayoutCode = Sealed.Text(code);
        CodeGivenAt = null;
        CodeSeenAt = null;
        Put(OrderPart.CodeRenewed, by, at);
    }
}

using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>The payments of a grant, as far as the caller may see them.</summary>
public interface IPaymentTrail
{
    /// <summary>Orders of one grant, oldest first. Partners and donors get them without people.</summary>
    Task<IReadOnlyList<PaymentRow>> OfGrantAsync(Guid grantId, CancellationToken cancellationToken);
}

/// <summary>One payment of a grant.</summary>
/// <param name="Id">The order.</param>
/// <param name="PayableId">What it pays.</param>
/// <param name="State">Name of the order's state, such as <c>Sent</c>.</param>
/// <param name="Amount">Amount ordered.</param>
/// <param name="SentOn">Day the bank took it.</param>
/// <param name="ReceivedOn">Day the partner says it came in.</param>
/// <param name="Received">What came in, perhaps in another currency.</param>
/// <param name="People">Who did which part, in order of time; empty for partners and donors.</param>
public sealed record PaymentRow(
    Guid Id, Guid PayableId, string State, Amount Amount, DateOnly? SentOn, DateOnly? ReceivedOn, Amount? Received, IReadOnlyList<PaymentPerson> People);

/// <summary>One person's part in a payment.</summary>
/// <param name="Part"><c>asked</c>, <c>payee-recorded</c>, <c>called-back</c>, <c>agent-recorded</c>, <c>agent-checked</c>, <c>code-given</c>, <c>code-seen</c>, <c>code-renewed</c>, <c>prepared</c>, <c>approved</c>, <c>released</c>, <c>sent</c>, <c>received</c>, <c>failed</c>, <c>cancelled</c>, <c>unsure</c> or <c>missing</c>.</param>
/// <param name="UserName">Neutral user name.</param>
/// <param name="At">Instant, UTC.</param>
public sealed record PaymentPerson(string Part, string UserName, DateTime At);

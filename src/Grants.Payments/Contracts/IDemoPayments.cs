using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>Runs demo orders through their states, each act by the person whose part it is. Registered in the environment Demo and in tests only.</summary>
public interface IDemoPayments
{
    /// <summary>Makes an order for the payable, takes it to the state and saves. The partner must have a usable payee (the payments seed makes one for each).</summary>
    Task<Guid> RunAsync(DemoPayment payment, CancellationToken cancellationToken);
}

/// <summary>A demo order to be made.</summary>
/// <param name="Payable">What is paid; need not be known to <see cref="IPayableSource"/>.</param>
/// <param name="State"><c>Prepared</c>, <c>Approved</c>, <c>Released</c>, <c>Sent</c>, <c>Received</c>, <c>Failed</c>, <c>Uncertain</c> or <c>Cancelled</c>.</param>
/// <param name="PreparedAt">Instant of the first act, UTC; the others follow by hours.</param>
/// <param name="ReceivedMinor">What came in, when it differs; same currency as the amount unless <paramref name="ReceivedCurrency"/> is given.</param>
/// <param name="ReceivedCurrency">Currency that came in.</param>
public sealed record DemoPayment(
    Payable Payable, string State, DateTime PreparedAt, long? ReceivedMinor = null, string? ReceivedCurrency = null)
{
    /// <summary>What came in.</summary>
    public Amount Received => new(ReceivedMinor ?? Payable.Amount.Minor, ReceivedCurrency ?? Payable.Amount.Currency);
}

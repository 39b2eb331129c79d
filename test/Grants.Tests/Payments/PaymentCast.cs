using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

/// <summary>The persons and records of one payment, valid unless a test says otherwise.</summary>
internal sealed class PaymentCast
{
    public static readonly DateTime Start = new(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc);

    public Guid Recorder { get; } = Guid.CreateVersion7();

    public Guid Caller { get; } = Guid.CreateVersion7();

    public Guid Preparer { get; } = Guid.CreateVersion7();

    public Guid Approver { get; } = Guid.CreateVersion7();

    public Guid Releaser { get; } = Guid.CreateVersion7();

    public Guid Partner { get; } = Guid.CreateVersion7();

    /// <summary>On file long before anything else.</summary>
    public static CalledContact OldContact { get; } = new(Guid.CreateVersion7(), Start.AddDays(-90), Guid.CreateVersion7());

    public Guid Organisation { get; } = Guid.CreateVersion7();

    public DateTime Now { get; } = Start.AddHours(80);

    public static PayeeAccount Account() =>
        PayeeAccount.From("Holder 017", null, "IQ98 NBIQ 8501 2345 6789 012", "Sample Bank", "NBIQIQBA", "USD");

    public Payee VerifiedPayee()
    {
        var payee = new Payee(Organisation);
        var version = payee.Record(Account(), Recorder, Start);
        payee.Verify(version.Id, Caller, Start.AddHours(1), OldContact, "Called the number on file");
        return payee;
    }

    public Payable Payable(long minor = 2_900_000, Guid? askedBy = null) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "G-2026-001", Organisation, "P-017", Guid.CreateVersion7(), new Amount(minor, "USD"), new DateOnly(2026, 11, 1), askedBy);

    public PaymentOrder Prepared(Payable payable, Payee payee, int required = 1) =>
        PaymentOrder.Prepare("PY-2026-001", payable, Guid.CreateVersion7(), payee, required, Preparer, Now);

    public (PaymentOrder Order, Payable Payable, Payee Payee) Released()
    {
        var payee = VerifiedPayee();
        var payable = Payable();
        var order = Prepared(payable, payee);
        order.Approve(Approver, Now);
        order.Release(payable, payee, Releaser, Now);
        return (order, payable, payee);
    }

    public PaymentOrder Sent()
    {
        var order = Released().Order;
        order.Send("REF 1", DateOnly.FromDateTime(Now), Preparer, Now);
        return order;
    }
}

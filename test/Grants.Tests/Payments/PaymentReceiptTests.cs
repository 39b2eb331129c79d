using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Tests.Payments;

public sealed class PaymentReceiptTests
{
    private readonly PaymentCast cast = new();

    private DateOnly Today => DateOnly.FromDateTime(cast.Now);

    [Fact]
    public void Confirmed_in_another_currency_keeps_the_real_rate()
    {
        var order = cast.Sent();
        order.Receive(new Amount(38_050_000_000, "IQD"), Today, cast.Partner, cast.Now);
        order.State.ShouldBe(OrderState.Received);
        order.RateMillionths.ShouldBe(1_312_068_966); // 38,050,000 IQD for 29,000 USD
        order.TakeEvents().OfType<PaymentReceived>().Single().Received.ShouldBe(new Amount(38_050_000_000, "IQD"));
    }

    [Fact]
    public void Can_be_corrected_for_seven_days()
    {
        var order = cast.Sent();
        order.Receive(new Amount(2_900_000, "USD"), Today, cast.Partner, cast.Now);
        order.Correct(new Amount(2_895_000, "USD"), Today, cast.Partner, cast.Now.AddDays(7));
        order.Received.ShouldBe(new Amount(2_895_000, "USD"));
        Code(() => order.Correct(new Amount(1, "USD"), Today, cast.Partner, cast.Now.AddDays(7).AddSeconds(1))).ShouldBe(PaymentsErrors.CorrectionOver);
    }

    [Fact]
    public void A_day_that_cannot_be_is_refused_at_its_field()
    {
        var order = cast.Sent();
        Code(() => order.Receive(order.Amount, Today.AddDays(1), cast.Partner, cast.Now)).ShouldBe(PaymentsErrors.DateInFuture);
        Code(() => order.Receive(order.Amount, Today.AddDays(-1), cast.Partner, cast.Now)).ShouldBe(PaymentsErrors.DateBeforeSent);
        order.State.ShouldBe(OrderState.Sent);
    }

    [Fact]
    public void Not_arrived_is_remembered_until_it_arrives()
    {
        var order = cast.Sent();
        order.ReportMissing(cast.Partner, cast.Now);
        (order.State, order.MissingReportedAt).ShouldBe((OrderState.Sent, cast.Now));
        order.Receive(order.Amount, Today, cast.Partner, cast.Now);
        order.MissingReportedAt.ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_known_stays_live_and_is_told_to_the_ledger_once()
    {
        var order = cast.Released().Order;
        order.Doubt("The bank's screen froze", cast.Preparer, cast.Now);
        order.LivePayableId.ShouldNotBeNull();
        Code(() => order.Release(null, (Grants.Payments.Domain.Payees.Payee?)null, cast.Releaser, cast.Now)).ShouldBe(CommonErrors.WrongState);
        order.Send("REF", Today, cast.Preparer, cast.Now).ShouldBeTrue();
        order.Doubt("The statement does not show it", cast.Preparer, cast.Now);
        order.Send("REF", Today, cast.Preparer, cast.Now).ShouldBeFalse();
        order.Fail("Came back", cast.Preparer, cast.Now).ShouldBeTrue();
        order.LivePayableId.ShouldBeNull();
    }

    [Fact]
    public void A_failure_before_sending_takes_nothing_back() => cast.Released().Order.Fail("Refused", cast.Preparer, cast.Now).ShouldBeFalse();

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}

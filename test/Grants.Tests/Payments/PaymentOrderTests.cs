using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;

namespace Grants.Tests.Payments;

public sealed class PaymentOrderTests
{
    private readonly PaymentCast cast = new();

    [Fact]
    public void Prepare_is_refused_before_the_payee_is_usable()
    {
        var error = Should.Throw<BusinessException>(() =>
            PaymentOrder.Prepare("PY-1", cast.Payable(), Guid.CreateVersion7(), cast.VerifiedPayee(), 1, cast.Preparer, PaymentCast.Start.AddHours(72)));
        error.Code.ShouldBe(PaymentsErrors.PayeeWaiting);
    }

    [Fact]
    public void Prepare_is_refused_for_another_partners_payee()
    {
        var payable = cast.Payable() with { OrganisationId = Guid.CreateVersion7() };
        Code(() => cast.Prepared(payable, cast.VerifiedPayee())).ShouldBe(PaymentsErrors.PayeeMissing);
    }

    [Fact]
    public void Nobody_has_two_parts_in_the_chain()
    {
        var payee = cast.VerifiedPayee();
        var asked = Guid.CreateVersion7();
        var payable = cast.Payable(askedBy: asked);
        foreach (var (person, code) in new[] { (asked, PaymentsErrors.YouAsked), (cast.Recorder, PaymentsErrors.YouRecorded), (cast.Caller, PaymentsErrors.YouCalledBack), (Guid.Empty, PaymentsErrors.PersonUnknown) })
            Code(() => PaymentOrder.Prepare("PY-1", payable, Guid.CreateVersion7(), payee, 1, person, cast.Now)).ShouldBe(code);

        var order = cast.Prepared(payable, payee);
        foreach (var (person, code) in new[] { (asked, PaymentsErrors.YouAsked), (cast.Recorder, PaymentsErrors.YouRecorded), (cast.Preparer, PaymentsErrors.YouPrepared) })
            Code(() => order.Approve(person, cast.Now)).ShouldBe(code);

        order.Approve(cast.Approver, cast.Now);
        foreach (var (person, code) in new[] { (asked, PaymentsErrors.YouAsked), (cast.Recorder, PaymentsErrors.YouRecorded), (cast.Caller, PaymentsErrors.YouCalledBack), (cast.Preparer, PaymentsErrors.YouPrepared), (cast.Approver, PaymentsErrors.YouApproved) })
            Code(() => order.Release(payable, payee, person, cast.Now)).ShouldBe(code);
        order.Release(payable, payee, cast.Releaser, cast.Now);
        order.State.ShouldBe(OrderState.Released);
    }

    [Fact]
    public void Who_asked_has_no_part_in_the_bank_details()
    {
        foreach (var asked in new[] { cast.Recorder, cast.Caller })
            Code(() => cast.Prepared(cast.Payable(askedBy: asked), cast.VerifiedPayee())).ShouldBe(PaymentsErrors.AskerTouchedPayee);
    }

    [Fact]
    public void Who_called_back_may_approve()
    {
        var order = cast.Prepared(cast.Payable(), cast.VerifiedPayee());
        order.Approve(cast.Caller, cast.Now);
        order.State.ShouldBe(OrderState.Approved);
    }

    [Theory]
    [InlineData(4_999_999, 5_000_000L, 1)]
    [InlineData(5_000_000, 5_000_000L, 2)]
    [InlineData(1, null, 2)]
    [InlineData(1, 0L, 2)]
    public void A_missing_threshold_means_more_approvals_never_fewer(long minor, long? threshold, int required) =>
        ApprovalRule.Required(new Amount(minor, "USD"), threshold).ShouldBe(required);

    [Fact]
    public void Two_approvals_are_of_two_people()
    {
        var order = cast.Prepared(cast.Payable(), cast.VerifiedPayee(), required: 2);
        order.Approve(cast.Approver, cast.Now);
        order.State.ShouldBe(OrderState.Prepared);
        Code(() => order.Approve(cast.Approver, cast.Now)).ShouldBe(PaymentsErrors.YouApproved);
        order.Approve(cast.Caller, cast.Now);
        order.State.ShouldBe(OrderState.Approved);
    }

    [Fact]
    public void A_new_payee_version_voids_the_approvals_and_stops_the_release()
    {
        var payee = cast.VerifiedPayee();
        var payable = cast.Payable();
        var order = cast.Prepared(payable, payee);
        order.Approve(cast.Approver, cast.Now);
        var other = Guid.CreateVersion7();
        var second = payee.Record(PaymentCast.Account(), other, cast.Now);
        Code(() => order.Release(payable, payee, cast.Releaser, cast.Now)).ShouldBe(PaymentsErrors.PayeeFrozen);
        payee.Verify(second.Id, cast.Caller, cast.Now, PaymentCast.OldContact, "x");
        var later = cast.Now.AddHours(72);
        Code(() => order.Release(payable, payee, cast.Releaser, later)).ShouldBe(PaymentsErrors.PayeeChanged);

        var before = order.Hash;
        Code(() => order.UsePayee(payee, other, later)).ShouldBe(PaymentsErrors.YouRecorded);
        order.UsePayee(payee, cast.Preparer, later);
        order.Hash.ShouldNotBe(before);
        (order.State, order.Approvals).ShouldBe((OrderState.Prepared, 0));
        order.Approve(cast.Approver, later);
        order.Release(payable, payee, cast.Releaser, later);
        order.State.ShouldBe(OrderState.Released);
    }

    [Fact]
    public void Release_is_refused_when_what_is_payable_changed_or_is_gone()
    {
        var payee = cast.VerifiedPayee();
        var payable = cast.Payable();
        var order = cast.Prepared(payable, payee);
        order.Approve(cast.Approver, cast.Now);
        Code(() => order.Release(null, payee, cast.Releaser, cast.Now)).ShouldBe(PaymentsErrors.PayableChanged);
        Code(() => order.Release(payable with { Amount = new Amount(1, "USD") }, payee, cast.Releaser, cast.Now)).ShouldBe(PaymentsErrors.PayableChanged);
        Code(() => order.Release(payable, (Grants.Payments.Domain.Payees.Payee?)null, cast.Releaser, cast.Now)).ShouldBe(PaymentsErrors.PayeeMissing);
    }

    [Fact]
    public void Nothing_is_prepared_released_or_taken_to_the_bank_while_the_payable_waits()
    {
        var payee = cast.VerifiedPayee();
        var payable = cast.Payable();
        var held = payable with { Hold = PayableHolds.GrantPaused };
        Code(() => cast.Prepared(held, payee)).ShouldBe(PayableHolds.GrantPaused);

        var order = cast.Prepared(payable, payee);
        order.Approve(cast.Approver, cast.Now);
        Code(() => order.Release(held, payee, cast.Releaser, cast.Now)).ShouldBe(PayableHolds.GrantPaused);
        order.Release(payable, payee, cast.Releaser, cast.Now);
        order.TakeEvents().OfType<PaymentReleased>().ShouldHaveSingleItem().PayableId.ShouldBe(payable.Id);
        order.WhyNotFile(held).ShouldBe(PayableHolds.GrantPaused);
        order.WhyNotFile(payable).ShouldBeNull();

        order.Send("REF", DateOnly.FromDateTime(cast.Now), cast.Preparer, cast.Now);
        order.WhyNotFile(held).ShouldBeNull("It has left; the file is a record now.");
    }

    [Fact]
    public void Cancel_frees_the_payable_and_ends_with_the_release()
    {
        var order = cast.Prepared(cast.Payable(), cast.VerifiedPayee());
        order.Cancel("Wrong instalment", cast.Approver, cast.Now);
        order.LivePayableId.ShouldBeNull();
        order.TakeEvents().OfType<PaymentCancelled>().ShouldHaveSingleItem();
        Code(() => cast.Released().Order.Cancel("x", cast.Approver, cast.Now)).ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void The_table_prints_itself() => OrderTransitions.Table.ToMermaid().ShouldContain("Approved --> Released: Release");

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}

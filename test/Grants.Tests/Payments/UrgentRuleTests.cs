using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

public sealed class UrgentRuleTests
{
    private readonly PaymentCast cast = new();

    [Theory]
    [InlineData("BankFile")]
    [InlineData("ManualTransfer")]
    [InlineData("Agent")]
    public void Urgent_support_goes_to_what_was_verified_72_hours_ago_and_to_nothing_else(string name)
    {
        var route = Enum.Parse<PaymentRoute>(name);
        var urgent = cast.Payable() with { Kind = PayableKind.UrgentSupport };
        var good = new Destination(route, Guid.CreateVersion7(), null, cast.Recorder, cast.Now.AddDays(-9), cast.Caller, cast.Now.AddHours(-72));
        UrgentRule.WhyNot(urgent, good, cast.Now).ShouldBeNull();
        foreach (var bad in new[] { good with { CheckedBy = Guid.Empty }, good with { CheckedBy = cast.Recorder }, good with { CheckedAt = cast.Now.AddHours(-72).AddSeconds(1) } })
        {
            UrgentRule.WhyNot(urgent, bad, cast.Now).ShouldBe(PayeeErrors.UrgentUnverified);
            Should.Throw<BusinessException>(() => PaymentOrder.Prepare("PY-1", urgent, Guid.CreateVersion7(), bad, 1, cast.Preparer, cast.Now)).Code.ShouldBe(PayeeErrors.UrgentUnverified);
        }
    }

    [Fact]
    public void It_is_asked_again_when_the_money_goes()
    {
        var urgent = cast.Payable() with { Kind = PayableKind.UrgentSupport };
        var good = new Destination(PaymentRoute.ManualTransfer, Guid.CreateVersion7(), null, cast.Recorder, cast.Now.AddDays(-9), cast.Caller, cast.Now.AddHours(-80));
        var order = PaymentOrder.Prepare("PY-1", urgent, Guid.CreateVersion7(), good, 1, cast.Preparer, cast.Now);
        order.Approve(cast.Approver, cast.Now);
        Should.Throw<BusinessException>(() => order.Release(urgent, good with { CheckedAt = cast.Now }, cast.Releaser, cast.Now)).Code.ShouldBe(PayeeErrors.UrgentUnverified);
        order.Release(urgent, good, cast.Releaser, cast.Now);
    }
}

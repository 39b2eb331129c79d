using Grants.Kernel.Errors;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

public sealed class PayeeTests
{
    private readonly PaymentCast cast = new();

    [Fact]
    public void Verify_is_refused_for_the_recorder()
    {
        var payee = new Payee(cast.Organisation);
        var version = payee.Record(PaymentCast.Account(), cast.Recorder, PaymentCast.Start);
        Should.Throw<BusinessException>(() => payee.Verify(version.Id, cast.Recorder, PaymentCast.Start, PaymentCast.OldContact, "x")).Code.ShouldBe(PaymentsErrors.RecorderVerifies);
        version.State.ShouldBe(PayeeVersionState.Pending);
    }

    [Fact]
    public void An_account_that_another_partner_has_too_is_confirmed_with_a_reason_only()
    {
        var payee = new Payee(cast.Organisation);
        var version = payee.Record(PaymentCast.Account(), cast.Recorder, PaymentCast.Start);
        foreach (var nothing in new[] { null, "", " " })
        {
            Should.Throw<BusinessException>(() => payee.Verify(version.Id, cast.Caller, PaymentCast.Start, PaymentCast.OldContact, "x", isShared: true, nothing)).Code
                .ShouldBe(PaymentsErrors.SharedReasonNeeded);
        }

        version.State.ShouldBe(PayeeVersionState.Pending);
        payee.Verify(version.Id, cast.Caller, PaymentCast.Start, PaymentCast.OldContact, "x", isShared: true, "their fiscal host");
        version.State.ShouldBe(PayeeVersionState.Verified);
        version.SharedReason.ShouldNotBeNull();
    }

    [Fact]
    public void Is_usable_72_hours_after_the_call_back_and_not_before()
    {
        var payee = cast.VerifiedPayee();
        var calledBack = PaymentCast.Start.AddHours(1);
        payee.WhyNotUsable(calledBack.AddHours(72).AddSeconds(-1)).ShouldBe(PaymentsErrors.PayeeWaiting);
        payee.WhyNotUsable(calledBack.AddHours(72)).ShouldBeNull();
    }

    [Fact]
    public void Without_a_call_back_is_never_usable()
    {
        var payee = new Payee(cast.Organisation);
        payee.WhyNotUsable(cast.Now).ShouldBe(PaymentsErrors.PayeeMissing);
        payee.Record(PaymentCast.Account(), cast.Recorder, PaymentCast.Start);
        payee.WhyNotUsable(cast.Now.AddYears(1)).ShouldBe(PaymentsErrors.PayeeNotVerified);
    }

    [Fact]
    public void A_new_version_freezes_the_old_until_it_is_usable_itself()
    {
        var payee = cast.VerifiedPayee();
        var second = payee.Record(PaymentCast.Account(), cast.Preparer, cast.Now);
        payee.WhyNotUsable(cast.Now).ShouldBe(PaymentsErrors.PayeeFrozen);
        payee.Verify(second.Id, cast.Caller, cast.Now, PaymentCast.OldContact, "x");
        payee.WhyNotUsable(cast.Now.AddHours(71)).ShouldBe(PaymentsErrors.PayeeWaiting);
        payee.UsableVersion(cast.Now.AddHours(72)).ShouldBe(second);
        payee.Versions[0].State.ShouldBe(PayeeVersionState.Replaced);
    }

    [Fact]
    public void A_rejected_version_lets_the_old_count_again()
    {
        var payee = cast.VerifiedPayee();
        var second = payee.Record(PaymentCast.Account(), cast.Preparer, cast.Now);
        Should.Throw<BusinessException>(() => payee.Record(PaymentCast.Account(), cast.Preparer, cast.Now)).Code.ShouldBe(PaymentsErrors.PendingExists);
        payee.Reject(second.Id, cast.Caller, cast.Now, PaymentCast.OldContact, "They never asked for it");
        payee.UsableVersion(cast.Now).ShouldBe(payee.Versions[0]);
    }

    [Fact]
    public void A_call_counts_only_on_a_contact_that_was_there_before_and_that_the_recorder_did_not_write()
    {
        var payee = new Payee(cast.Organisation);
        var version = payee.Record(PaymentCast.Account(), cast.Recorder, PaymentCast.Start);
        string Refused(CalledContact? contact) => Should.Throw<BusinessException>(() => payee.Verify(version.Id, cast.Caller, PaymentCast.Start, contact, "x")).Code;
        Refused(null).ShouldBe(PayeeErrors.ContactNeeded);
        Refused(PaymentCast.OldContact with { Since = PaymentCast.Start }).ShouldBe(PayeeErrors.ContactNotBefore);
        Refused(PaymentCast.OldContact with { RecordedBy = cast.Recorder }).ShouldBe(PayeeErrors.ContactByRecorder);
        Should.Throw<BusinessException>(() => payee.Reject(version.Id, cast.Caller, PaymentCast.Start, PaymentCast.OldContact with { RecordedBy = cast.Recorder }, "x")).Code.ShouldBe(PayeeErrors.ContactByRecorder);
        version.State.ShouldBe(PayeeVersionState.Pending);
        payee.Reject(version.Id, cast.Caller, PaymentCast.Start, null, "There is nobody to call");
        version.State.ShouldBe(PayeeVersionState.Rejected);
    }

    [Fact]
    public void A_contact_younger_than_30_days_before_the_details_needs_a_reason()
    {
        var payee = new Payee(cast.Organisation);
        var version = payee.Record(PaymentCast.Account(), cast.Recorder, PaymentCast.Start);
        var fresh = PaymentCast.OldContact with { Since = PaymentCast.Start.AddDays(-30).AddSeconds(1) };
        Should.Throw<BusinessException>(() => payee.Verify(version.Id, cast.Caller, PaymentCast.Start.AddDays(60), fresh, "x", freshReason: " ")).Code.ShouldBe(PayeeErrors.FreshReasonNeeded);
        (fresh with { Since = PaymentCast.Start.AddDays(-30) }).IsFresh(version).ShouldBeFalse();
        payee.Verify(version.Id, cast.Caller, PaymentCast.Start, fresh, "x", freshReason: "Met them in person");
        (version.ContactId, version.FreshReason is null).ShouldBe((fresh.Id, false));
    }
}

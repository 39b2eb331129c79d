using Grants.Kernel.Errors;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;

namespace Grants.Tests.Payments;

/// <summary>
/// Bank details changed by any two people in any order, at any moment of a payment: every assignment of five people to every act is tried. Money leaves only to
/// details that another person called back about, on a contact of somebody else's, 72 hours before, and a third person let it go.
/// </summary>
public sealed class AccountChangeTests
{
    private const int People = 5;
    private static readonly DateTime Start = PaymentCast.Start;
    private static readonly Guid[] Crowd = [.. Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7())];

    /// <summary>When the second change comes.</summary>
    public enum Moment
    {
        Never,
        BeforePreparing,
        BeforeApproval,
        BeforeRelease,
    }

    [Theory]
    [InlineData(Moment.Never)]
    [InlineData(Moment.BeforePreparing)]
    [InlineData(Moment.BeforeApproval)]
    [InlineData(Moment.BeforeRelease)]
    public void Nobody_gets_money_out_to_details_two_people_changed_without_time_a_call_and_a_third_person(Moment moment)
    {
        var (tried, released) = (0, 0);
        foreach (var hours in new[] { 0, 71, 72, 200 })
        {
            foreach (var changedAgain in new[] { true, false })
            {
                foreach (var (recorder, caller) in Pairs())
                {
                    foreach (var (preparer, approver) in Pairs())
                    {
                        foreach (var releaser in Crowd)
                        {
                            tried++;
                            var run = new Run(recorder, caller, TimeSpan.FromHours(hours), changedAgain);
                            if (run.Try(preparer, approver, releaser, moment)) released++;
                        }
                    }
                }
            }
        }

        tried.ShouldBe(4 * 2 * 625 * People);
        released.ShouldBeGreaterThan(50, "some ways must be right, or nothing was tried");
    }

    private static IEnumerable<(Guid First, Guid Second)> Pairs() => from a in Crowd from b in Crowd select (a, b);

    /// <summary>One payment to one payee whose details were good for long, and two people who change them.</summary>
    private sealed class Run(Guid recorder, Guid caller, TimeSpan wait, bool isVerified)
    {
        private readonly PaymentCast cast = new();
        private DateTime now = Start.AddDays(30);

        public bool Try(Guid preparer, Guid approver, Guid releaser, Moment moment)
        {
            var payee = cast.VerifiedPayee();
            var payable = cast.Payable();
            if (moment == Moment.BeforePreparing) Change(payee);
            if (Refused(() => PaymentOrder.Prepare("PY-1", payable, Guid.CreateVersion7(), payee, 1, preparer, now), out var order)) return false;
            if (moment == Moment.BeforeApproval) Change(payee);
            if (Refused(() => order!.Approve(approver, now))) return false;
            if (moment == Moment.BeforeRelease) Change(payee);
            // The officer takes what is there now, and it is approved again, where that is possible.
            if (payee.Current!.Id != order!.DestinationId && !Refused(() => order.UsePayee(payee, preparer, now))) Refused(() => order.Approve(approver, now));
            if (Refused(() => order.Release(payable, payee, releaser, now))) return false;
            Expect(order, payee, preparer, approver, releaser);
            return true;
        }

        private void Change(Payee payee)
        {
            if (Refused(() => payee.Record(PaymentCast.Account(), recorder, now), out var version)) return;
            if (isVerified) Refused(() => payee.Verify(version!.Id, caller, now, PaymentCast.OldContact, "x"));
            now += wait;
        }

        private void Expect(PaymentOrder order, Payee payee, Guid preparer, Guid approver, Guid releaser)
        {
            var paid = payee.Versions.Single(v => v.Id == order.DestinationId);
            paid.ShouldBe(payee.Current);
            paid.CalledBackBy.ShouldNotBeNull();
            paid.CalledBackBy.ShouldNotBe(paid.RecordedBy);
            now.ShouldBeGreaterThanOrEqualTo(paid.CalledBackAt!.Value.AddHours(72));
            new[] { paid.RecordedBy, preparer, approver, releaser }.ShouldBeUnique();
            new[] { paid.RecordedBy, preparer, releaser }.ShouldNotContain(paid.CalledBackBy.Value);
        }

        private static bool Refused(Action act) => Refused(
            () =>
            {
                act();
                return true;
            },
            out _);

        private static bool Refused<T>(Func<T> act, out T? made)
        {
            try
            {
                made = act();
                return false;
            }
            catch (BusinessException)
            {
                made = default;
                return true;
            }
        }
    }
}

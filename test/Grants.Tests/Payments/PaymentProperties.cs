using FsCheck;
using FsCheck.Fluent;
using Grants.Payments.Domain.Orders;
using Grants.Tests.Funding;

namespace Grants.Tests.Payments;

/// <summary>Random sequences of acts by random persons, from contributions to receipts: the book stays whole and no payment completes with too few people.</summary>
public sealed class PaymentProperties
{
    private const int Runs = 500;
    private const int Acts = 300;

    [Fact]
    public void No_payment_completes_with_fewer_people_than_required_and_the_book_stays_whole()
    {
        var (completed, agents, failed) = (0, 0, 0);
        var script = Gen.ArrayOf(Gen.Choose(0, (RandomPayments.Kinds * RandomPayments.People * RandomPayments.Payables) - 1), Acts);
        Prop.ForAll(script.ToArbitrary(), acts =>
        {
            var world = new RandomPayments(acts[0]);
            foreach (var act in acts)
            {
                var posted = world.Book.Accepted;
                world.Try(act);
                if (world.Book.Accepted != posted) LedgerProperties.Hold(world.Book);
            }

            foreach (var order in world.Orders.Where(o => o.State == OrderState.Received)) world.ExpectWhole(order);
            world.Orders.GroupBy(o => o.PayableId).ShouldAllBe(g => g.Count(o => o.LivePayableId != null) <= 1, "one live order for what is to be paid");
            world.Orders.GroupBy(o => o.PayableId).ShouldAllBe(g => g.Count(o => o.State == OrderState.Received) <= 1, "paid once");
            completed += world.Orders.Count(o => o.State == OrderState.Received);
            agents += world.Orders.Count(o => o is { State: OrderState.Received, Route: PaymentRoute.Agent });
            failed += world.Orders.Count(o => o.State == OrderState.Failed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

        // Far below what chance makes of it: it fails when nothing is tried, and not once in a hundred runs.
        completed.ShouldBeGreaterThan(Runs / 50, "payments must really complete");
        agents.ShouldBeGreaterThan(0, "and some through an agent");
        failed.ShouldBeGreaterThan(0, "and some must fail");
    }
}

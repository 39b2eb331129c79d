using FsCheck;
using FsCheck.Fluent;
using Grants.Funding.Domain.Ledger;

namespace Grants.Tests.Funding;

/// <summary>Whatever is done in whatever order, the invariants of product.md hold after every act.</summary>
public sealed class LedgerProperties
{
    private const int Runs = 400;

    private static readonly Gen<RandomAct> Act =
        from kind in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Constant(1)), (5, Gen.Constant(2)), (5, Gen.Choose(3, 4)), (2, Gen.Choose(5, 8)))
        from grant in Gen.Choose(1, 3)
        from order in Gen.Choose(1, 4)
        from minor in Gen.Frequency((8, Gen.Choose(1, 500)), (1, Gen.Choose(-5, 0)), (1, Gen.Choose(1, int.MaxValue)))
        select new RandomAct(kind, grant, order, minor);

    [Fact]
    public void Random_acts_never_break_the_book()
    {
        var accepted = 0;
        var property = Prop.ForAll(Arb.From(Gen.ListOf(Act)), acts =>
        {
            var book = new RandomBook();
            foreach (var act in acts)
            {
                book.Try(act);
                Hold(book);
            }

            accepted += book.Accepted;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithEndSize(120), property);
        accepted.ShouldBeGreaterThan(Runs * 5, "The acts must really do something.");
    }

    internal static void Hold(RandomBook book)
    {
        book.Lines.Sum(l => l.DebitMinor).ShouldBe(book.Lines.Sum(l => l.CreditMinor), "debits = credits");
        book.Lines.ShouldAllBe(l => (l.DebitMinor > 0) != (l.CreditMinor > 0));
        var free = -book.Net(LedgerAccount.Fund);
        var committed = -book.Net(LedgerAccount.Committed);
        var paid = book.Net(LedgerAccount.InTransit) + book.Net(LedgerAccount.Disbursed);
        book.Net(LedgerAccount.Bank).ShouldBeGreaterThanOrEqualTo(0, "received ≥ paid");
        free.ShouldBeGreaterThanOrEqualTo(0, "fund ≥ committed");
        committed.ShouldBeGreaterThanOrEqualTo(paid, "committed ≥ disbursed");
        book.Net(LedgerAccount.InTransit).ShouldBeGreaterThanOrEqualTo(0);
        (free + committed).ShouldBe(book.Net(LedgerAccount.Bank) + paid, "what came in is somewhere");
        for (var grant = 1; grant <= 3; grant++)
        {
            (-book.Net(LedgerAccount.Committed, grant)).ShouldBeGreaterThanOrEqualTo(
                book.Net(LedgerAccount.InTransit, grant) + book.Net(LedgerAccount.Disbursed, grant), "no grant is paid above its commitment");
        }
    }
}

using FsCheck;
using FsCheck.Fluent;
using Grants.Funding.Domain.Ledger;

namespace Grants.Tests.Funding;

/// <summary>Whatever is done in whatever order, the invariants of product.md hold after every act.</summary>
public sealed class LedgerProperties
{
    private const int Runs = 500;

    private static readonly Gen<RandomAct> Act =
        from kind in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Constant(1)), (5, Gen.Constant(2)), (5, Gen.Choose(3, 4)), (4, Gen.Constant(10)), (3, Gen.Choose(5, 11)))
        from grant in Gen.Choose(1, 3)
        from order in Gen.Choose(1, 4)
        from minor in Gen.Frequency((8, Gen.Choose(1, 500)), (1, Gen.Choose(-5, 0)), (1, Gen.Choose(1, int.MaxValue)))
        from day in Gen.Choose(0, 1000)
        select new RandomAct(kind, grant, order, minor, day);

    [Fact]
    public void Random_acts_never_break_the_book()
    {
        var (accepted, replanned) = (0, 0);
        var property = Prop.ForAll(Arb.From(Gen.ListOf(Act)), acts =>
        {
            var book = new RandomBook();
            foreach (var act in acts)
            {
                book.Try(act);
                Hold(book);
            }

            accepted += book.Accepted;
            replanned += book.Replanned;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithEndSize(120), property);
        accepted.ShouldBeGreaterThan(Runs * 5, "The acts must really do something.");
        replanned.ShouldBeGreaterThan(Runs / 2, "Commitments must really move between years.");
    }

    [Fact]
    public void Two_statements_that_follow_one_another_are_one_of_both_periods()
    {
        var moved = 0;
        var property = Prop.ForAll(
            Arb.From(Gen.ListOf(Act)), Arb.From(Gen.Choose(0, 500)), Arb.From(Gen.Choose(0, 500)), (acts, begin, length) =>
            {
                var book = new RandomBook();
                foreach (var act in acts) book.Try(act);
                var (from, between, to) = (RandomBook.First.AddDays(begin), RandomBook.First.AddDays(begin + (length / 2)), RandomBook.First.AddDays(begin + length + 1));
                var (first, second, whole) = (Period(book, from, between), Period(book, between.AddDays(1), to), Period(book, from, to));
                foreach (var account in whole.Accounts)
                {
                    var (a, b) = (Find(first, account), Find(second, account));
                    account.OpeningMinor.ShouldBe(a.OpeningMinor);
                    a.ClosingMinor.ShouldBe(b.OpeningMinor, "what one closes with, the next opens with");
                    account.ClosingMinor.ShouldBe(b.ClosingMinor);
                    (a.DebitMinor + b.DebitMinor, a.CreditMinor + b.CreditMinor).ShouldBe((account.DebitMinor, account.CreditMinor));
                    moved += account.DebitMinor > 0 ? 1 : 0;
                }

                foreach (var account in Period(book, RandomBook.First, DateOnly.MaxValue).Accounts.Where(a => a.Currency == "USD"))
                    account.ClosingMinor.ShouldBe(book.Ledger.Net(account.Account), "closing = balance");
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs / 2).WithEndSize(80), property);
        moved.ShouldBeGreaterThan(Runs / 4, "The statements must show something.");
    }

    private static Statement Period(RandomBook book, DateOnly from, DateOnly to) => Statement.Of(
        "USD", [.. book.Lines.Where(l => l.PostedOn <= to).Select(l => new StatementSum(l.Account, l.Currency, l.Kind, l.GrantId, l.PostedOn < from, l.DebitMinor, l.CreditMinor, 1))]);

    private static AccountMove Find(Statement statement, AccountMove like) =>
        statement.Accounts.SingleOrDefault(a => a.Account == like.Account && a.Currency == like.Currency) ?? new AccountMove(like.Account, like.Currency, 0, 0, 0);

    internal static void Hold(RandomBook book)
    {
        foreach (var currency in book.Lines.GroupBy(l => l.Currency)) currency.Sum(l => l.DebitMinor).ShouldBe(currency.Sum(l => l.CreditMinor), "debits = credits");
        book.Ledger.Sums.Select(s => (s.Account, s.Year, s.Currency, s.DebitMinor, s.CreditMinor)).ShouldBe(
            book.Lines.GroupBy(l => (l.Account, l.Year, l.Currency)).Select(g => (g.Key.Account, g.Key.Year, g.Key.Currency, g.Sum(l => l.DebitMinor), g.Sum(l => l.CreditMinor))),
            ignoreOrder: true, "the sums kept are those of the entries");
        foreach (var year in book.Lines.Where(l => l.Account == LedgerAccount.InTransit).GroupBy(l => l.Year))
            year.Sum(l => l.DebitMinor - l.CreditMinor).ShouldBeGreaterThanOrEqualTo(0, "what was sent in a year arrives in that year's column");
        foreach (var year in book.Lines.Where(l => l.Account == LedgerAccount.Committed).GroupBy(l => l.Year))
            year.Sum(l => l.CreditMinor - l.DebitMinor).ShouldBeGreaterThanOrEqualTo(0, "no year is released below nothing");
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
            foreach (var year in book.YearsOf(grant)) year.Minor.ShouldBeGreaterThanOrEqualTo(0, "no year of a grant gives more than it has");
            (-book.Net(LedgerAccount.Committed, grant)).ShouldBeGreaterThanOrEqualTo(
                book.Net(LedgerAccount.InTransit, grant) + book.Net(LedgerAccount.Disbursed, grant), "no grant is paid above its commitment");
        }
    }
}

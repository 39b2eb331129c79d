using FsCheck;
using FsCheck.Fluent;
using Grants.Payments.Domain.Statements;

namespace Grants.Tests.Payments.Statements;

/// <summary>The order of lines makes no difference, no line and no side of an order is proposed twice, and nothing is proposed that does not fit.</summary>
public sealed class MatcherProperties
{
    private static readonly DateOnly Start = new(2026, 10, 1);

    [Fact]
    public void Lines_in_any_order_with_copies_and_reversals_end_with_the_same_matches()
    {
        var (proposed, ambiguous) = (0, 0);
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 100_000), 40).ToArbitrary(), Gen.Choose(1, 1_000_000).ToArbitrary(), (script, seed) =>
        {
            var orders = script.Take(12).Select((n, i) => OrderOf(i, n)).ToList();
            var contributions = script.Skip(12).Take(4).Select((n, i) => new Expected(Guid.CreateVersion7(), $"F-0{i}", AmountOf(n), "USD", Start.AddDays(n % 9), null, $"c{i}")).ToList();
            var lines = script.Skip(16).SelectMany((n, i) => LinesOf(n, i, orders, contributions)).ToList();
            var once = Matcher.Propose(lines, orders, contributions, []);
            proposed += once.Count;
            ambiguous += lines.Count - once.Count;
            for (var turn = 0; turn < 3; turn++)
            {
                var random = new System.Random(seed + turn);
                var shuffled = Matcher.Propose(Shuffled(lines, random), Shuffled(orders, random), Shuffled(contributions, random), []);
                if (!shuffled.ToHashSet().SetEquals(once)) return false;
            }

            return once.Select(p => p.LineId).Distinct().Count() == once.Count
                && once.Select(p => p.Side.Key).Distinct().Count() == once.Count
                && once.All(p => Holds(p, lines.Single(l => l.Id == p.LineId), orders.Concat(contributions).Single(e => e.Id == p.Side.Id)))
                && Again(lines, orders, contributions, once);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        proposed.ShouldBeGreaterThan(2000, "the property must have seen matches");
        ambiguous.ShouldBeGreaterThan(2000, "and lines that could be more than one thing");
    }

    // What a person confirmed is never proposed again, and nothing takes its place on the same side.
    private static bool Again(List<LineFacts> lines, List<Expected> orders, List<Expected> contributions, IReadOnlyList<MatchProposal> once)
    {
        var confirmed = once.Where((_, i) => i % 2 == 0).ToList();
        var taken = confirmed.Select(p => p.Side.Key).ToHashSet();
        var rest = lines.Where(l => confirmed.TrueForAll(c => c.LineId != l.Id)).ToList();
        return Matcher.Propose(rest, orders, contributions, taken).All(p => !taken.Contains(p.Side.Key));
    }

    private static bool Holds(MatchProposal p, LineFacts line, Expected of) =>
        line.Currency == of.Currency
        && p.DifferenceMinor == line.Minor - of.Minor
        && (p.Rule != MatchRule.Amount || p.DifferenceMinor == 0)
        && line.IsCredit == p.Side.Target is MatchTarget.OrderReturn or MatchTarget.Contribution
        && line.Mark != LineMark.OtherCurrency;

    private static Expected OrderOf(int index, int n) =>
        new(Guid.CreateVersion7(), $"PY-2026-{index + 1:000}", AmountOf(n), n % 11 == 0 ? "EUR" : "USD", n % 5 == 0 ? null : Start.AddDays(n % 9), Start.AddDays(9 + (n % 9)), n % 2 == 0 ? $"r{index}" : null);

    // Few amounts, so that many things fit each other.
    private static long AmountOf(int n) => 100 + (n % 6);

    private static IEnumerable<LineFacts> LinesOf(int n, int index, List<Expected> orders, List<Expected> contributions)
    {
        var order = orders[n % orders.Count];
        var isCredit = n % 7 == 0;
        var mark = (n % 13) switch { 0 => LineMark.Reversal, 1 => LineMark.OtherCurrency, _ => LineMark.None };
        var line = new LineFacts(
            Guid.CreateVersion7(), order.Minor + (n % 17 == 0 ? -3 : 0), order.Currency, Start.AddDays(n % 15), isCredit, mark,
            n % 3 == 0 ? OrderCodes.KeyOf(order.Code) : "", n % 4 == 0 ? isCredit ? contributions[index % contributions.Count].Reference! : order.Reference ?? "" : "");
        yield return line;
        if (n % 5 == 0) yield return line with { Id = Guid.CreateVersion7() };
        if (n % 9 == 0) yield return line with { Id = Guid.CreateVersion7(), IsCredit = !isCredit, Mark = LineMark.Reversal };
    }

    private static List<T> Shuffled<T>(IEnumerable<T> items, System.Random random) => [.. items.OrderBy(_ => random.Next())];
}

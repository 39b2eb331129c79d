using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Tests.Funding;

/// <summary>An act thrown at the book: kind, which grant, which order, how much, on which day.</summary>
public sealed record RandomAct(int Kind, int Grant, int Order, int Minor, int Day = 0);

/// <summary>A book of one fund in memory, with its real sums: asks the rules, forgets what they refuse.</summary>
internal sealed class RandomBook
{
    public static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateTime At = new(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc);
    private readonly FundLedger ledger = new(Guid.CreateVersion7(), Guid.CreateVersion7(), "USD");
    private readonly List<LedgerPosting> postings = [];
    private readonly List<IReadOnlyList<PostingLine>> receipts = [];

    public int Accepted { get; private set; }

    public int Replanned { get; private set; }

    public FundLedger Ledger => ledger;

    public IEnumerable<LedgerEntry> Lines => postings.SelectMany(p => p.Entries);

    public void Try(RandomAct act)
    {
        try
        {
            Do(act);
            Accepted++;
        }
        catch (BusinessException)
        {
            // Refused: the book must be as before, and it is, because only accepted lines are kept.
        }
    }

    public long Net(LedgerAccount account, int? grant = null) => Lines
        .Where(l => l.Currency == "USD" && l.Account == account && (grant is null || l.GrantId == IdOf($"grant {grant}"))).Sum(l => l.DebitMinor - l.CreditMinor);

    /// <summary>What is committed to a grant by year.</summary>
    public IReadOnlyList<(int Year, long Minor)> YearsOf(int grant) =>
    [
        .. Lines.Where(l => l.Account == LedgerAccount.Committed && l.GrantId == IdOf($"grant {grant}"))
            .GroupBy(l => l.Year).Select(g => (g.Key, g.Sum(l => l.CreditMinor - l.DebitMinor))),
    ];

    private void Do(RandomAct act)
    {
        var amount = new Amount(act.Minor, "USD");
        var (grant, source) = ($"grant {act.Grant}", $"{act.Grant}:{act.Order}");
        var at = Position(grant, source);
        var day = First.AddDays(act.Day);
        switch (act.Kind)
        {
            case 0:
                var received = PostingRules.Contribute(at, amount, null);
                receipts.Add(received);
                Add(PostingKind.Contribution, received, null, "contribution", day);
                break;
            case 1: Add(PostingKind.Commitment, PostingRules.Commit(at, amount, Halves(act)), grant, grant, day); break;
            case 2: Add(PostingKind.Sent, PostingRules.Send(at, amount), grant, source, day); break;
            case 3: Add(PostingKind.Received, PostingRules.Receive(at, new Amount(at.OrderInTransitMinor, "USD")), grant, source, day); break;
            case 4: Add(PostingKind.Failed, PostingRules.Fail(at, new Amount(at.OrderInTransitMinor, "USD")), grant, source, day); break;
            case 5: Add(PostingKind.Received, PostingRules.Receive(at, amount), grant, source, day); break;
            case 6: Add(PostingKind.Release, PostingRules.Release(at, amount), grant, grant, day); break;
            case 7: Add(PostingKind.Pledge, PostingRules.Pledge(at, amount), null, "pledge", day); break;
            case 8: Add(PostingKind.TransferOut, PostingRules.TransferOut(at, amount), null, "transfer", day); break;
            case 9:
                var rate = new PostedRate(1_085_000, RateOf.Given, RateSource.CentralBank, day);
                Add(PostingKind.Exchange, ExchangeRules.Of(amount with { Currency = "EUR" }, rate.Worth(amount with { Currency = "EUR" }, "USD"), 0, rate), null, "exchange", day);
                break;
            case 10:
                var plan = Plan(act, -at.OfGrant.Where(s => s.Account == LedgerAccount.Committed).Sum(s => s.DebitMinor - s.CreditMinor));
                var (before, moves) = (YearsOf(act.Grant), PostingRules.Replan(at, plan));
                if (moves.Count == 0) throw new BusinessException("nothing-to-replan");
                Add(PostingKind.Replanned, moves, grant, source, day);
                ShouldFollow(plan, before, at.GrantUnsentMinor, YearsOf(act.Grant));
                Replanned++;
                break;
            default:
                if (receipts.Count == 0) throw new BusinessException("nothing-to-reverse");
                Add(PostingKind.Reversal, PostingRules.ReverseContribution(at, receipts[^1]), null, "contribution", day);
                receipts.RemoveAt(receipts.Count - 1);
                break;
        }
    }

    /// <summary>The years follow the plan as far as money is not sent; nothing appears or is lost.</summary>
    private static void ShouldFollow(
        IReadOnlyList<YearPart> plan, IReadOnlyList<(int Year, long Minor)> before, long unsent, IReadOnlyList<(int Year, long Minor)> after)
    {
        long Off(IReadOnlyList<(int Year, long Minor)> years) => years.Sum(y => Math.Max(0, y.Minor - plan.Where(p => p.Year == y.Year).Sum(p => p.AmountMinor)));
        after.Sum(y => y.Minor).ShouldBe(before.Sum(y => y.Minor), "no total changes");
        Off(after).ShouldBe(Math.Max(0, Off(before) - unsent), "what is not sent lies where it is planned");
    }

    private static IReadOnlyList<YearPart> Plan(RandomAct act, long committed)
    {
        var part = Math.Min(committed, act.Minor);
        return [.. new[] { new YearPart(2024 + act.Order, part), new YearPart(2023 + act.Grant, committed - part) }.Where(y => y.AmountMinor > 0)];
    }

    private static IReadOnlyList<YearPart> Halves(RandomAct act) =>
        act.Minor > 1 && act.Order % 2 == 0 ? [new YearPart(2025, act.Minor / 2), new YearPart(2026, act.Minor - (act.Minor / 2))] : [];

    private FundPosition Position(string grant, string source) => FundPosition.Of(
        ledger, Lines.Where(l => l.GrantId == IdOf(grant)).Select(Sum), Lines.Where(l => l.SourceId == IdOf(source)).Select(Sum));

    private static PositionSum Sum(LedgerEntry e) => new(e.Account, e.Year, e.DebitMinor, e.CreditMinor);

    private static Guid IdOf(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private void Add(PostingKind kind, IReadOnlyList<PostingLine> lines, string? grant, string source, DateOnly day) =>
        postings.Add(ledger.Post(new PostingAct(kind, $"{postings.Count}", IdOf(source), grant is null ? null : IdOf(grant), day), lines, At));
}

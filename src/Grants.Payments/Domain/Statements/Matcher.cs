namespace Grants.Payments.Domain.Statements;

/// <summary>A line as the matcher sees it.</summary>
internal sealed record LineFacts(Guid Id, long Minor, string Currency, DateOnly BookedOn, bool IsCredit, LineMark Mark, string Codes, string References)
{
    public IEnumerable<string> CodeList => Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<string> ReferenceList => References.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An order, a contribution or a refund as the matcher sees it.</summary>
/// <param name="Id">The record.</param>
/// <param name="Code">What people see.</param>
/// <param name="Minor">What is expected.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="On">The day it was sent, received or pledged; null when nobody knows: then the amount alone says nothing.</param>
/// <param name="Until">Last day a line may be booked for it.</param>
/// <param name="Reference">Keyed hash of the bank's reference on record.</param>
internal sealed record Expected(Guid Id, string Code, long Minor, string Currency, DateOnly? On, DateOnly? Until, string? Reference)
{
    /// <summary>As what it arrives on an account of ours; orders leave it.</summary>
    public MatchTarget Arrives { get; init; } = MatchTarget.Contribution;
}

/// <summary>
/// Proposes what lines belong to: by our code, by the bank's reference, then by amount, currency and day. Works on sets, so the order of a file makes
/// no difference; what could be two things is left to a person. A line is proposed once, and each side of an order or contribution once.
/// </summary>
internal sealed class Matcher
{
    /// <summary>Charges take a little: a line that names an order and is far from its amount is the charge itself, or something else.</summary>
    private const int LeastPercent = 50;
    private const int MostPercent = 150;

    private readonly HashSet<string> taken;
    private readonly HashSet<Guid> done = [];
    private readonly List<MatchProposal> proposals = [];

    private Matcher(IEnumerable<string> taken) => this.taken = new HashSet<string>(taken, StringComparer.Ordinal);

    /// <param name="lines">Lines nobody has decided about.</param>
    /// <param name="orders">Orders that a bank may have seen.</param>
    /// <param name="contributions">Pledged and received contributions, and what partners send back.</param>
    /// <param name="taken">Keys of sides that a person matched already.</param>
    public static IReadOnlyList<MatchProposal> Propose(
        IReadOnlyCollection<LineFacts> lines, IReadOnlyCollection<Expected> orders, IReadOnlyCollection<Expected> contributions, IEnumerable<string> taken)
    {
        var its = new Matcher(taken);
        var open = lines.Where(l => l.Mark != LineMark.OtherCurrency).ToList();
        var byCode = orders.ToLookup(o => OrderCodes.KeyOf(o.Code), StringComparer.Ordinal);
        var byOrderReference = orders.Where(o => o.Reference is not null).ToLookup(o => o.Reference!, StringComparer.Ordinal);
        var byContributionReference = contributions.Where(c => c.Reference is not null).ToLookup(c => c.Reference!, StringComparer.Ordinal);
        foreach (var isExact in new[] { true, false })
        {
            its.Stage(open, MatchRule.Code, l => Orders(l, l.CodeList.SelectMany(c => byCode[c])), isExact);
            its.Stage(open, MatchRule.Reference, l => Orders(l, l.ReferenceList.SelectMany(r => byOrderReference[r])).Concat(Contributions(l, l.ReferenceList.SelectMany(r => byContributionReference[r]))), isExact);
        }

        var ordersByAmount = orders.Where(o => o.On is not null).ToLookup(o => (o.Minor, o.Currency));
        var contributionsByAmount = contributions.Where(c => c.On is not null).ToLookup(c => (c.Minor, c.Currency));
        its.Stage(open, MatchRule.Amount, l => ByAmount(l, ordersByAmount, contributionsByAmount), isExact: true);
        return its.proposals;
    }

    /// <summary>Whether a line can be what was expected, less or more a charge.</summary>
    public static bool IsNear(long minor, long expected) => (Int128)minor * 100 >= (Int128)expected * LeastPercent && (Int128)minor * 100 <= (Int128)expected * MostPercent;

    private static IEnumerable<(MatchSide Side, Expected Of)> Orders(LineFacts line, IEnumerable<Expected> found) =>
        found.Distinct().Select(o => (new MatchSide(line.IsCredit ? MatchTarget.OrderReturn : MatchTarget.Order, o.Id, o.Code), o)).Where(_ => line.IsCredit || line.Mark == LineMark.None);

    private static IEnumerable<(MatchSide Side, Expected Of)> Contributions(LineFacts line, IEnumerable<Expected> found) =>
        found.Distinct().Select(c => (new MatchSide(line.IsCredit ? c.Arrives : MatchTarget.ContributionReturn, c.Id, c.Code), c))
            .Where(_ => line.IsCredit == (line.Mark == LineMark.None));

    // By the amount alone only in the ordinary direction: what takes something back says what, or a person finds out.
    private static IEnumerable<(MatchSide Side, Expected Of)> ByAmount(
        LineFacts line, ILookup<(long, string), Expected> orders, ILookup<(long, string), Expected> contributions)
    {
        if (line.Mark != LineMark.None || line.Codes.Length > 0) return [];
        var fitting = (line.IsCredit ? contributions : orders)[(line.Minor, line.Currency)].Where(e => line.BookedOn >= e.On!.Value.AddDays(-StatementsConsts.DaysBefore) && (e.Until is null || line.BookedOn <= e.Until));
        return fitting.Select(e => (new MatchSide(line.IsCredit ? e.Arrives : MatchTarget.Order, e.Id, e.Code), e));
    }

    private void Stage(List<LineFacts> lines, MatchRule rule, Func<LineFacts, IEnumerable<(MatchSide Side, Expected Of)>> find, bool isExact)
    {
        var found = lines.Where(l => !done.Contains(l.Id))
            .Select(l => (Line: l, Sides: find(l).Where(s => s.Of.Currency == l.Currency && !taken.Contains(s.Side.Key) && Fits(l, s.Of, isExact)).DistinctBy(s => s.Side.Key).ToList()))
            .Where(f => f.Sides.Count > 0).ToList();
        var wanted = found.SelectMany(f => f.Sides).CountBy(s => s.Side.Key).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        foreach (var (line, sides) in found.Where(f => f.Sides.Count == 1 && wanted[f.Sides[0].Side.Key] == 1))
        {
            proposals.Add(new MatchProposal(line.Id, sides[0].Side, rule, line.Minor - sides[0].Of.Minor));
            done.Add(line.Id);
            taken.Add(sides[0].Side.Key);
        }
    }

    private static bool Fits(LineFacts line, Expected of, bool isExact) =>
        isExact ? line.Minor == of.Minor : IsNear(line.Minor, of.Minor);
}

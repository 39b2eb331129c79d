using Grants.Kernel.Money;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>The running balance of a table: each row's balance follows from the one before it, with the oldest or the newest row on top.</summary>
internal static class CsvBalances
{
    public static (ReadBalance? Opening, ReadBalance? Closing) Of(IReadOnlyList<(ReadLine Line, long? Balance)> rows, List<LineProblem> problems)
    {
        // Not every bank writes it, and some only at the end of a day: then there is nothing to hold the rows against.
        if (rows.Count == 0 || rows.Any(r => r.Balance is null)) return (null, null);
        List<(ReadLine Line, long? Balance)> upward = [.. rows.Reverse()];
        var broken = FirstBreak(rows);
        if (broken is null) return Ends(rows);
        if (FirstBreak(upward) is null) return Ends(upward);
        var (before, at) = (rows[broken.Value - 1], rows[broken.Value]);
        problems.Add(LineProblem.Of(
            at.Line.Line, FileProblems.RowBalanceOff, ("currency", at.Line.Currency),
            ("expected", Plain((Int128)before.Balance!.Value + at.Line.Signed, at.Line.Currency)), ("found", Plain(at.Balance!.Value, at.Line.Currency))));
        return (null, null);
    }

    private static int? FirstBreak(IReadOnlyList<(ReadLine Line, long? Balance)> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if ((Int128)rows[i - 1].Balance!.Value + rows[i].Line.Signed != rows[i].Balance!.Value) return i;
        }

        return null;
    }

    private static (ReadBalance Opening, ReadBalance Closing) Ends(IReadOnlyList<(ReadLine Line, long? Balance)> rows) =>
        (new ReadBalance(rows[0].Balance!.Value - rows[0].Line.Signed, rows[0].Line.BookedOn), new ReadBalance(rows[^1].Balance!.Value, rows[^1].Line.BookedOn));

    private static string Plain(Int128 minor, string currency) =>
        minor > long.MaxValue || minor < long.MinValue ? "?" : new Amount((long)minor, currency).ToPlainDecimal();
}

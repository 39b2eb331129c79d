using CsvHelper;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Reads a bank's table: headings in English, Arabic or Sorani wherever they stand among the first lines, digits of every script.</summary>
internal static class CsvStatementReader
{
    /// <summary>Banks write their own name and the period above the table.</summary>
    private const int HeadingWithin = 20;

    private static readonly char[] Separators = [',', ';', '\t'];

    public static ReadFile Read(string text, DateOnly today)
    {
        var table = Rows(text);
        if (table.Problem is not null) return Refused(table.Problem);
        var heading = table.Rows.FindIndex(r => r.Cells.Count(c => CsvColumns.Of(c) is not null) >= 2);
        if (heading is < 0 or >= HeadingWithin) return Refused(LineProblem.Of(1, FileProblems.UnknownKind));
        var header = table.Rows[heading];
        var problems = HeaderProblems(header);
        if (problems.Count > 0) return ReadFile.Refused(StatementKind.Csv, problems);
        var rows = table.Rows.Skip(heading + 1).ToList();
        return rows.Count == 0 ? Refused(LineProblem.Of(null, FileProblems.Empty)) : CsvStatementRows.Read(header, rows, today);
    }

    private static (List<CsvRow> Rows, LineProblem? Problem) Rows(string text)
    {
        List<CsvRow> rows = [];
        var isBroken = false;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => isBroken = true,
        });
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToList();
            if (isBroken) return (rows, LineProblem.Of((int)reader.LineNumber, FileProblems.QuotesBroken));
            if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            rows.Add(new CsvRow((int)reader.LineNumber, cells));
            if (rows.Count > StatementsConsts.MaxLines + HeadingWithin) return (rows, LineProblem.Of(null, FileProblems.TooManyLines, ("max", StatementsConsts.MaxLines)));
        }

        return (rows, isBroken ? LineProblem.Of(rows.Count > 0 ? rows[^1].Line : 1, FileProblems.QuotesBroken) : null);
    }

    /// <summary>What parts the lines best: the sign that comes most often in the first of them.</summary>
    private static char SeparatorOf(string text)
    {
        var first = text.Split('\n', HeadingWithin + 1).Take(HeadingWithin).ToList();
        return Separators.MaxBy(s => first.Max(l => l.Count(c => c == s)));
    }

    private static List<LineProblem> HeaderProblems(CsvRow header)
    {
        var known = header.Cells.Select(CsvColumns.Of).OfType<CsvColumn>().ToList();
        var problems = known.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => LineProblem.Of(header.Line, FileProblems.ColumnTwice, ("column", CsvColumns.NameOf(g.Key)))).ToList();
        problems.AddRange(new[] { CsvColumn.Date, CsvColumn.Currency }.Except(known).Select(Missing));
        if (!known.Contains(CsvColumn.Amount) && !(known.Contains(CsvColumn.Debit) && known.Contains(CsvColumn.Credit))) problems.Add(Missing(CsvColumn.Amount));
        return problems;

        LineProblem Missing(CsvColumn column) => LineProblem.Of(header.Line, FileProblems.ColumnMissing, ("column", CsvColumns.NameOf(column)));
    }

    private static ReadFile Refused(LineProblem problem) => ReadFile.Refused(StatementKind.Csv, problem);
}

/// <summary>A row of the table and where it stands.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Never a cell.</summary>
    public override string ToString() => "[sealed]";
}

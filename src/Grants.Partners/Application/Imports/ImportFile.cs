using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Grants.Partners.Contracts;

namespace Grants.Partners.Application.Imports;

/// <summary>A file as rows of named cells. Knows nothing of partners but the column names.</summary>
internal sealed class ImportFile
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private ImportFile(IReadOnlyList<ImportProblem> problems, IReadOnlyList<ImportRow> rows)
    {
        Problems = problems;
        Rows = rows;
    }

    /// <summary>What is wrong with the file as a whole; then there are no rows.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    public IReadOnlyList<ImportRow> Rows { get; }

    public static ImportFile Read(byte[] bytes)
    {
        var badLines = LinesThatAreNotUtf8(bytes);
        // Wrong bytes become marks here and are named by line; so the other rows are still checked in the same go.
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var isMalformed = false;
        using var reader = CsvReader.FromText(text, Options(text, () => isMalformed = true));
        if (!reader.Read()) return Refused(ImportProblem.Of(null, ImportCodes.Empty));
        var header = Cells(reader).Select(ImportColumns.Fold).ToList();
        var problems = HeaderProblems(header, badLines);
        if (problems.Count > 0) return new ImportFile(problems, []);

        var rows = new List<ImportRow>();
        var count = 0;
        while (reader.Read())
        {
            var hasBadQuotes = isMalformed;
            isMalformed = false;
            if (count >= PartnersConsts.ImportMaxRows)
            {
                count++;
                continue;
            }

            var cells = Cells(reader);
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            count++;
            rows.Add(ImportRow.Of((int)reader.LineNumber, header, cells, badLines, hasBadQuotes));
        }

        if (count > PartnersConsts.ImportMaxRows)
            return Refused(ImportProblem.Of(null, ImportCodes.TooManyRows, ("rows", count), ("max", PartnersConsts.ImportMaxRows)));
        return count == 0 ? Refused(ImportProblem.Of(null, ImportCodes.Empty)) : new ImportFile([], rows);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static ImportFile Refused(ImportProblem problem) => new([problem], []);

    private static CsvReaderOptions Options(string text, Action onMalformed) => new()
    {
        Separator = SeparatorOf(text),
        HasHeader = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = _ => onMalformed(),
    };

    /// <summary>Spreadsheets of some languages write semicolons: take what parts the first line most.</summary>
    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length).ToString();
        return Separators.MaxBy(d => first.Count(c => c == d));
    }

    private static List<ImportProblem> HeaderProblems(List<string> header, List<int> badLines)
    {
        var problems = new List<ImportProblem>();
        if (badLines.Contains(1)) problems.Add(ImportProblem.Of(null, ImportCodes.BadEncoding, ("line", 1)));
        problems.AddRange(ImportColumns.Required.Except(header).Select(c => ImportProblem.Of(c, ImportCodes.MissingColumn, ("column", c))));
        problems.AddRange(header.Except(ImportColumns.All).Where(c => c.Length > 0).Select(c => ImportProblem.Of(null, ImportCodes.UnknownColumn, ("column", c))));
        problems.AddRange(header.Where(c => c.Length > 0).GroupBy(c => c).Where(g => g.Count() > 1)
            .Select(g => ImportProblem.Of(g.Key, ImportCodes.ColumnTwice, ("column", g.Key))));
        return problems;
    }

    private static List<int> LinesThatAreNotUtf8(byte[] bytes)
    {
        var bad = new List<int>();
        var line = 0;
        for (var start = 0; start < bytes.Length;)
        {
            line++;
            var length = bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : bytes.Length - start;
            if (!Utf8.IsValid(bytes.AsSpan(start, length))) bad.Add(line);
            start += length;
        }

        return bad;
    }
}

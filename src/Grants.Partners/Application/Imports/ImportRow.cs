namespace Grants.Partners.Application.Imports;

/// <summary>One row: named cells and what is already wrong with its form.</summary>
internal sealed record ImportRow(int Line, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<ImportProblem> Problems)
{
    // What spreadsheets take for a formula when the file is opened again (OWASP, CSV injection).
    private const string FormulaSigns = "=+-@";

    public static ImportRow Of(int line, IReadOnlyList<string> header, string[] record, IReadOnlyList<int> badLines, bool hasBadQuotes)
    {
        var problems = new List<ImportProblem>();
        var lastLine = line + record.Sum(c => c.Count(x => x == '\n'));
        var badEncodingAt = badLines.FirstOrDefault(b => b >= line && b <= lastLine);
        if (badEncodingAt > 0) problems.Add(ImportProblem.Of(null, ImportCodes.BadEncoding, ("line", badEncodingAt)));
        if (hasBadQuotes) problems.Add(ImportProblem.Of(null, ImportCodes.BadQuotes));
        if (record.Length != header.Count) problems.Add(ImportProblem.Of(null, ImportCodes.WrongCells, ("found", record.Length), ("expected", header.Count)));
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(header.Count, record.Length); i++)
        {
            var cell = record[i].Trim();
            if (header[i].Length > 0) cells[header[i]] = cell;
            if (cell.Length > 0 && FormulaSigns.Contains(cell[0])) problems.Add(ImportProblem.Of(header[i], ImportCodes.Formula, ("column", header[i])));
            if (cell.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
                problems.Add(ImportProblem.Of(header[i], ImportCodes.BadCharacters, ("column", header[i])));
        }

        return new ImportRow(line, cells, problems);
    }

    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

namespace Grants.Partners.Application.Imports;

/// <summary>Names codes that come twice in the file and codes that are taken.</summary>
internal static class DuplicateCodes
{
    public static IReadOnlyList<ReadRow> Mark(IReadOnlyList<ReadRow> rows, HashSet<string> taken)
    {
        var firstLine = new Dictionary<string, int>(StringComparer.Ordinal);
        var marked = new List<ReadRow>(rows.Count);
        foreach (var row in rows)
        {
            var problems = row.Problems.ToList();
            if (row.Code.Length > 0)
            {
                if (!firstLine.TryAdd(row.Code, row.Line))
                    problems.Add(ImportProblem.Of(ImportColumns.Code, ImportCodes.CodeTwiceInFile, ("code", row.Code), ("line", firstLine[row.Code])));
                if (taken.Contains(row.Code)) problems.Add(ImportProblem.Of(ImportColumns.Code, ImportCodes.CodeTaken, ("code", row.Code)));
            }

            marked.Add(row with { Problems = problems });
        }

        return marked;
    }
}

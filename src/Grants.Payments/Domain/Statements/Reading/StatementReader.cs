namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Reads a bank's file whatever its format and encoding, and says everything that is wrong with it.</summary>
internal static class StatementReader
{
    /// <summary>Reads. Never throws for what is in the file.</summary>
    public static ReadFile Read(byte[] bytes, DateOnly today)
    {
        var (text, problem) = FileText.Of(bytes);
        if (text is null) return ReadFile.Refused(null, problem!);
        var read = text.AsSpan().TrimStart()[0] == '<' ? Camt053Reader.Read(text, today) : CsvStatementReader.Read(text, today);
        if (read.Problems.Count > 0) return ReadFile.Refused(read.Kind, read.Problems.Take(StatementsConsts.MaxProblems));
        if (read.Statements.Sum(s => s.Lines.Count) == 0) return ReadFile.Refused(read.Kind, LineProblem.Of(null, FileProblems.Empty));
        return read;
    }
}

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>What is wrong in a file, as a code; the sentence comes last, in the reader's language.</summary>
/// <param name="Line">Line in the file from 1, as an editor counts; null for the file as a whole.</param>
/// <param name="Code">One of <see cref="FileProblems"/>.</param>
/// <param name="Values">For the placeholders of the sentence; cut short.</param>
internal sealed record LineProblem(int? Line, string Code, IReadOnlyDictionary<string, object> Values)
{
    private const int ShownLength = 40;

    public static LineProblem Of(int? line, string code, params (string Name, object Value)[] values) =>
        new(line, code, values.ToDictionary(v => v.Name, v => v.Value is string s && s.Length > ShownLength ? s[..ShownLength] + "…" : v.Value));
}

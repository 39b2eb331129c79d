namespace Grants.Partners.Application.Imports;

/// <summary>What is wrong in a file, as a code; the sentence comes last, in the reader's language.</summary>
internal sealed record ImportProblem(string? Column, string Code, IReadOnlyDictionary<string, object> Values)
{
    private const int ShownLength = 40;

    public static ImportProblem Of(string? column, string code, params (string Name, object Value)[] values) =>
        new(column, code, values.ToDictionary(v => v.Name, v => v.Value is string s && s.Length > ShownLength ? s[..ShownLength] + "…" : v.Value));
}

/// <summary>Codes of what can be wrong; sentences under the same keys.</summary>
internal static class ImportCodes
{
    public const string Empty = "import.empty";
    public const string TooManyRows = "import.too-many-rows";
    public const string MissingColumn = "import.missing-column";
    public const string UnknownColumn = "import.unknown-column";
    public const string ColumnTwice = "import.column-twice";
    public const string BadEncoding = "import.bad-encoding";
    public const string BadQuotes = "import.bad-quotes";
    public const string WrongCells = "import.wrong-cells";
    public const string Formula = "import.formula";
    public const string BadCharacters = "import.bad-characters";
    public const string CodeForm = "import.code-form";
    public const string CodeTwiceInFile = "import.code-twice";
    public const string CodeTaken = "import.code-taken";
    public const string Required = "import.required";
    public const string TooLong = "import.too-long";
    public const string TooMany = "import.too-many";
    public const string UnknownGovernorate = "import.unknown-governorate";
    public const string UnknownTheme = "import.unknown-theme";
    public const string UnknownLanguage = "import.unknown-language";
    public const string NotYesNo = "import.not-yes-no";
    public const string NotADate = "import.not-a-date";
    public const string ExpiryBeforeStart = "import.expiry-before-start";
    public const string ExpiryPast = "import.expiry-past";
    public const string RegistrationIncomplete = "import.registration-incomplete";
}

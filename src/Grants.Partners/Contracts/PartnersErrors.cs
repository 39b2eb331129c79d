namespace Grants.Partners.Contracts;

/// <summary>Codes of this module's errors; the sentences are in Localization under the same keys.</summary>
public static class PartnersErrors
{
    /// <summary>No governorate named.</summary>
    public const string GovernorateMissing = "partner.governorate-missing";

    /// <summary>Not one of the 19 (<c>value</c>).</summary>
    public const string GovernorateUnknown = "partner.governorate-unknown";

    /// <summary>A registration ends before it starts.</summary>
    public const string ExpiryBeforeStart = "partner.expiry-before-start";

    /// <summary>More declared sums than allowed (<c>max</c>).</summary>
    public const string TooManyDeclared = "partner.too-many-declared";

    /// <summary>More other names than are kept, and one of them is new.</summary>
    public const string TooManyAliases = "partner.too-many-aliases";

    /// <summary>Reminders pause until a day to come, within three months (<c>max</c>: the last one).</summary>
    public const string PauseDay = "partner.pause-day";

    /// <summary>The code is taken (<c>code</c>).</summary>
    public const string CodeTaken = "partner.code-taken";

    /// <summary>Only one end of the hours was given.</summary>
    public const string HoursIncomplete = "partner.hours-incomplete";

    /// <summary>The name is for named donors, but none was ticked.</summary>
    public const string DonorsMissing = "partner.donors-missing";

    /// <summary>The import file has rows that must be put right first (<c>rows</c>).</summary>
    public const string ImportHasProblems = "import.has-problems";

    /// <summary>The request holds no file.</summary>
    public const string ImportFileMissing = "import.file-missing";

    /// <summary>The file has another name than a table has.</summary>
    public const string ImportNotCsv = "import.not-csv";

    /// <summary>The file is larger than allowed (<c>max</c>, megabytes).</summary>
    public const string ImportFileTooLarge = "import.file-too-large";
}

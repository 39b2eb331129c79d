namespace Grants.Reporting.Domain;

/// <summary>Lengths and limits of this module, once.</summary>
internal static class ReportingConsts
{
    /// <summary>Longest answer and longest message, in characters.</summary>
    public const int TextLength = 8000;

    /// <summary>Codes that people see.</summary>
    public const int CodeLength = 40;

    /// <summary>Keys of questions.</summary>
    public const int KeyLength = 40;

    /// <summary>A report falls due every so many months (product.md, Light reports).</summary>
    public const int MonthsBetween = 6;

    /// <summary>A report is shown to the partner this many days before it is due.</summary>
    public const int ShownDaysBefore = 30;

    /// <summary>Staff must answer within so many working days.</summary>
    public const int AnswerWorkingDays = 10;

    /// <summary>Most seconds one save can add: a phone left open is not work.</summary>
    public const int MaxSecondsPerSave = 900;

    /// <summary>Most seconds one report can have in all.</summary>
    public const int MaxSeconds = 24 * 3600;

    /// <summary>Hours of reporting a grant may cost a partner in a year, until a fund sets its own.</summary>
    public const int BurdenHoursPerYear = 4;
}

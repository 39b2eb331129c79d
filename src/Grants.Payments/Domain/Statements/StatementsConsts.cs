namespace Grants.Payments.Domain.Statements;

/// <summary>Lengths and limits of statements, once.</summary>
internal static class StatementsConsts
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxLines = 20_000;

    /// <summary>Problems of one file that are named; a file with more is wrong as a whole.</summary>
    public const int MaxProblems = 200;

    /// <summary>Text of one line that is kept; the file itself keeps all.</summary>
    public const int TextLength = 1000;

    public const int ReasonLength = 500;

    /// <summary>Hexadecimal digits of a keyed hash that are kept: 128 bits.</summary>
    public const int KeyLength = 32;

    /// <summary>References of a line that are compared.</summary>
    public const int ReferencesPerLine = 5;

    /// <summary>Codes of ours that a line may name.</summary>
    public const int CodesPerLine = 5;

    public const int TailLength = 4;

    /// <summary>How long before and after the day a payment was sent its line may be booked.</summary>
    public const int DaysBefore = 1;
    public const int DaysAfter = 7;

    /// <summary>A line open for longer is work.</summary>
    public const int WorkAfterDays = 7;
}

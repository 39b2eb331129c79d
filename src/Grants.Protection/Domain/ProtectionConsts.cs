namespace Grants.Protection.Domain;

/// <summary>Lengths and limits, once.</summary>
internal static class ProtectionConsts
{
    public const int CodeLength = 8;

    /// <summary>Bytes of the sealed part: pages of text, no files.</summary>
    public const int MaxDocumentBytes = 96 * 1024;

    /// <summary>Needs of one case: as many as there are kinds.</summary>
    public const int MaxNeeds = 10;

    /// <summary>Days of one shift.</summary>
    public const int MaxShiftDays = 14;

    /// <summary>How far ahead a shift may begin.</summary>
    public const int MaxDaysAhead = 366;

    /// <summary>Codes of funds and partners.</summary>
    public const int OtherCodeLength = 40;

    /// <summary>Codes of errors.</summary>
    public const int ReasonCodeLength = 60;

    /// <summary>A line of proof: content, key and signature of a passkey in base64url.</summary>
    public const int ProofLength = 16 * 1024;

    /// <summary>A day as typed, such as 2026-11-23.</summary>
    public const int DayLength = 10;

    /// <summary>What is kept of a referee, and the lead's reason.</summary>
    public const int MaxNoteLength = 500;

    /// <summary>A code as somebody types it, with whatever they put between.</summary>
    public const int MaxTypedCodeLength = 40;

    /// <summary>Referees of one case, also those that were withdrawn.</summary>
    public const int MaxReferees = 20;

    /// <summary>Cases of one list.</summary>
    public const int ListLength = 50;
}

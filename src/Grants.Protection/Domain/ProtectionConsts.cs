namespace Grants.Protection.Domain;

/// <summary>Lengths and limits, once.</summary>
internal static class ProtectionConsts
{
    public const int CodeLength = 8;

    /// <summary>Bytes of the sealed part: pages of text, no files.</summary>
    public const int MaxDocumentBytes = 96 * 1024;

    /// <summary>Hashes by which one person is known again: a few phone numbers and a name.</summary>
    public const int MaxMarks = 8;

    /// <summary>A hash in hex.</summary>
    public const int MarkLength = 64;

    /// <summary>Needs of one case: as many as there are kinds.</summary>
    public const int MaxNeeds = 10;

    /// <summary>Days after money arrived on which the team asks how the person is.</summary>
    public static IReadOnlyList<int> CheckInDays { get; } = [7, 30, 90];

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

    /// <summary>How far back something is written down that happened.</summary>
    public const int MaxYearsBack = 5;

    /// <summary>A month as sent, such as 2026-11.</summary>
    public const int MonthLength = 7;

    /// <summary>To so many places and people the same happened, in one word.</summary>
    public const int MaxEventRows = 20;

    /// <summary>Things that were done: as many as there are.</summary>
    public const int MaxSteps = 10;

    /// <summary>Code of a governorate.</summary>
    public const int PlaceLength = 8;

    /// <summary>What happened, in words.</summary>
    public const int MaxNarrativeLength = 4000;

    /// <summary>Key of a page of a list.</summary>
    public const int PageKeyLength = 60;

    /// <summary>Partners in one list to choose from.</summary>
    public const int MaxPartnersToChoose = 500;

    /// <summary>How long a notice is shown.</summary>
    public const int MaxNoticeDays = 90;

    /// <summary>Title of a notice.</summary>
    public const int MaxNoticeTitle = 120;

    /// <summary>What a notice says.</summary>
    public const int MaxNoticeBody = 2000;

    /// <summary>How far ahead the day is on which a plan is looked at again.</summary>
    public const int MaxDaysToReview = 731;

    /// <summary>Cases of one list.</summary>
    public const int ListLength = 50;
}

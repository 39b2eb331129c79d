namespace Grants.Protection.Domain;

/// <summary>Codes of broken rules; the sentences are in Localization.</summary>
internal static class ProtectionErrors
{
    /// <summary>Say what is needed: at least one kind.</summary>
    public const string NoNeed = "desk.no-need";

    /// <summary>The sealed part is too long or no base64.</summary>
    public const string Document = "desk.document";

    /// <summary>This person works on it already.</summary>
    public const string MemberAlready = "desk.member-already";

    /// <summary>Nobody else works on it: assign somebody first.</summary>
    public const string LastMember = "desk.last-member";

    /// <summary>Only people of the protection team work on cases.</summary>
    public const string NotTeam = "desk.not-team";

    /// <summary>A shift has one to fourteen days, ends in time to come and begins within a year.</summary>
    public const string ShiftTimes = "desk.shift-times";
}

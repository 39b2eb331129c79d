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

    /// <summary>A decision holds or waits for its second person.</summary>
    public const string DecidedAlready = "desk.decided-already";

    /// <summary>Amounts are for needs of this case, at least one.</summary>
    public const string NeedUnknown = "desk.need-unknown";

    /// <summary>Choose a fund of the list: this one has no free money for it now.</summary>
    public const string FundUnknown = "desk.fund-unknown";

    /// <summary>Choose a partner of the list: this one has no account that was verified in time.</summary>
    public const string PartnerUnknown = "desk.partner-unknown";

    /// <summary>Not a day.</summary>
    public const string Day = "desk.day";

    /// <summary>Whoever decided first cannot be the second.</summary>
    public const string SamePerson = "desk.same-person";

    /// <summary>No case has this code.</summary>
    public const string GlassUnknown = "desk.glass-unknown";

    /// <summary>Whoever works on a case needs nobody's leave to read it.</summary>
    public const string GlassOwn = "desk.glass-own";

    /// <summary>The second person did not answer within the hour: ask again.</summary>
    public const string GlassLate = "desk.glass-late";

    /// <summary>It can still be read: look at it afterwards.</summary>
    public const string GlassOpen = "desk.glass-open";

    /// <summary>The half hour is over, or nobody agreed yet.</summary>
    public const string GlassOver = "desk.glass-over";

    /// <summary>A decision still waits for its second person: nothing is closed over it.</summary>
    public const string SecondMissing = "desk.second-missing";

    /// <summary>A shift has one to fourteen days, ends in time to come and begins within a year.</summary>
    public const string ShiftTimes = "desk.shift-times";

    /// <summary>The referee has answered: an answer stays.</summary>
    public const string RefereeAnswered = "desk.referee-answered";

    /// <summary>As many referees as one case can have.</summary>
    public const string RefereesFull = "desk.referees-full";

    /// <summary>No referee stands for it.</summary>
    public const string RefereeMissing = "desk.referee-missing";

    /// <summary>One stands for it: a second one, or the lead with a reason.</summary>
    public const string SecondRefereeMissing = "desk.second-referee-missing";

    /// <summary>With one referee the lead says why.</summary>
    public const string ReasonMissing = "desk.reason-missing";

    /// <summary>No month, one to come, or one of too long ago.</summary>
    public const string Month = "desk.month";

    /// <summary>No governorate.</summary>
    public const string Place = "desk.place";

    /// <summary>One to twenty places in one word.</summary>
    public const string EventRows = "desk.event-rows";

    /// <summary>No partner, or not one's own.</summary>
    public const string PartnerGone = "desk.partner-gone";

    /// <summary>A notice is written in one language at least.</summary>
    public const string NoticeEmpty = "desk.notice-empty";

    /// <summary>A notice ends today or later, and not after a few months.</summary>
    public const string NoticeDay = "desk.notice-day";

    /// <summary>A plan is looked at again on a day to come, within two years.</summary>
    public const string ReviewDay = "desk.review-day";

    /// <summary>This partner has a plan: open that one.</summary>
    public const string PlanExists = "desk.plan-exists";

    /// <summary>A code that is unknown, used, late or withdrawn: one answer for all.</summary>
    public const string AnswerNotUsable = "answer.not-usable";
}

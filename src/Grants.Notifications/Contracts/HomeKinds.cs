namespace Grants.Notifications.Contracts;

/// <summary>What can wait for a partner. The client has sentences and a route for each.</summary>
public static class HomeKinds
{
    /// <summary>A proposal begun and not sent.</summary>
    public const string ProposalDraft = "proposal-draft";

    /// <summary>A proposal came back with questions.</summary>
    public const string ProposalReturned = "proposal-returned";

    /// <summary>An agreement to accept.</summary>
    public const string AgreementAccept = "agreement-accept";

    /// <summary>Money to confirm.</summary>
    public const string ReceiptConfirm = "receipt-confirm";

    /// <summary>Money waits at an agent, with a code to be read.</summary>
    public const string PayoutCode = "payout-code";

    /// <summary>A report is due.</summary>
    public const string ReportDue = "report-due";

    /// <summary>A question about a report.</summary>
    public const string ReportQuestion = "report-question";

    /// <summary>What the team wrote down from a call.</summary>
    public const string ReportConfirm = "report-confirm";

    /// <summary>A request for other terms came back with a question.</summary>
    public const string AmendmentReturned = "amendment-returned";

    /// <summary>Safety settings not looked at yet.</summary>
    public const string SafetySettings = "safety-settings";
}

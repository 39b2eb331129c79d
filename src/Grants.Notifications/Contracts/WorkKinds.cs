namespace Grants.Notifications.Contracts;

/// <summary>What can wait for staff. The client has a sentence and a route for each.</summary>
public static class WorkKinds
{
    /// <summary>A proposal to review.</summary>
    public const string ProposalReview = "proposal-review";

    /// <summary>A reviewed proposal to recommend.</summary>
    public const string ProposalRecommend = "proposal-recommend";

    /// <summary>A donor asked about a proposal.</summary>
    public const string ProposalDonorQuestion = "proposal-donor-question";

    /// <summary>Bank details to verify by a call.</summary>
    public const string PayeeVerify = "payee-verify";

    /// <summary>Bank details to verify whose account is on file at another partner too.</summary>
    public const string PayeeShared = "payee-shared";

    /// <summary>A cash agent whose licence and contact somebody else checks.</summary>
    public const string AgentVerify = "agent-verify";

    /// <summary>A payment to prepare.</summary>
    public const string PaymentPrepare = "payment-prepare";

    /// <summary>A payment to approve.</summary>
    public const string PaymentApprove = "payment-approve";

    /// <summary>A payment to release.</summary>
    public const string PaymentRelease = "payment-release";

    /// <summary>The bank's reference to record.</summary>
    public const string PaymentSent = "payment-sent";

    /// <summary>Money sent and not confirmed.</summary>
    public const string ReceiptMissing = "receipt-missing";

    /// <summary>Lines of a bank statement that nobody has decided about.</summary>
    public const string StatementOpen = "statement-open";

    /// <summary>A partner asks for other terms for reasons of safety.</summary>
    public const string AmendmentSafety = "amendment-safety";

    /// <summary>A partner asks for other terms.</summary>
    public const string AmendmentDecide = "amendment-decide";

    /// <summary>Flexible money was approved and waits for its plan.</summary>
    public const string GrantPlan = "grant-plan";

    /// <summary>A report to answer.</summary>
    public const string ReportAnswer = "report-answer";

    /// <summary>All reminders went unanswered: call the partner.</summary>
    public const string CallPartner = "call-partner";

    /// <summary>A message could not be sent.</summary>
    public const string MailFailed = "mail-failed";

    /// <summary>Somebody asked for roles or for a new beginning, and a second person has to decide.</summary>
    public const string ToConfirm = "to-confirm";
}

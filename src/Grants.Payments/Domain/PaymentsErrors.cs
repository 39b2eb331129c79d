namespace Grants.Payments.Domain;

/// <summary>Codes of this module; the sentences are in Localization.</summary>
internal static class PaymentsErrors
{
    public const string IbanShape = "payee.iban-shape";
    public const string IbanIraq = "payee.iban-iraq";
    public const string IbanCheck = "payee.iban-check";
    public const string BicShape = "payee.bic-shape";
    public const string LatinNameNeeded = "payee.latin-name-needed";
    public const string LatinNameLetters = "payee.latin-name-letters";
    public const string PendingExists = "payee.pending-exists";
    public const string RecorderVerifies = "payee.recorder-verifies";
    public const string SharedReasonNeeded = "payee.shared-reason-needed";
    public const string PayeeMissing = "payee.missing";
    public const string PayeeNotVerified = "payee.not-verified";
    public const string PayeeWaiting = "payee.waiting";
    public const string PayeeFrozen = "payee.frozen";
    public const string PayeeChanged = "payment.payee-changed";
    public const string PayeeUnchanged = "payment.payee-unchanged";

    public const string NotPayable = "payment.not-payable";
    public const string AlreadyOrdered = "payment.already-ordered";
    public const string PayableChanged = "payment.payable-changed";
    public const string HashMismatch = "payment.hash-mismatch";
    public const string ApprovalsMissing = "payment.approvals-missing";
    public const string PersonUnknown = "payment.person-unknown";
    public const string AskerTouchedPayee = "payment.asker-touched-payee";
    public const string YouAsked = "payment.you-asked";
    public const string YouRecorded = "payment.you-recorded-payee";
    public const string YouCalledBack = "payment.you-called-back";
    public const string YouPrepared = "payment.you-prepared";
    public const string YouApproved = "payment.you-approved";
    public const string YouReleased = "payment.you-released";
    public const string CodeNone = "payment.code-none";
    public const string CodeShown = "payment.code-shown";
    public const string FileStopped = "payment.file-stopped";
    public const string StatusUnreadable = "payment.status-unreadable";
    public const string StatusKind = "payment.status-kind";
    public const string StatusTooLarge = "payment.status-too-large";
    public const string StatusEmpty = "payment.status-empty";
    public const string StatusPending = "payment.status-pending";
    public const string StatusUnknown = "payment.status-unknown";
    public const string StatusNoReference = "payment.status-no-reference";
    public const string StatusNoOrder = "payment.status-no-order";
    public const string UrgentUnderWay = "payment.urgent-under-way";
    public const string UrgentFund = "payment.urgent-fund";
    public const string FundNoCash = "payment.fund-no-cash";
    public const string AgentNeeded = "payment.agent-needed";
    public const string AgentChoose = "payment.agent-choose";
    public const string AgentCurrency = "payment.agent-currency";
    public const string DebtorMissing = "payment.debtor-missing";
    public const string DateShape = "payment.date-shape";
    public const string DateInFuture = "payment.date-in-future";
    public const string DateBeforeRelease = "payment.date-before-release";
    public const string DateBeforeSent = "payment.date-before-sent";
    public const string CorrectionOver = "payment.correction-over";
}

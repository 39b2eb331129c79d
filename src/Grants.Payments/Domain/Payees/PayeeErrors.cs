namespace Grants.Payments.Domain.Payees;

/// <summary>Codes about call-backs, banks and registrations; the sentences are in Localization.</summary>
internal static class PayeeErrors
{
    public const string ContactNeeded = "payee.contact-needed";
    public const string ContactNotBefore = "payee.contact-not-before";
    public const string ContactByRecorder = "payee.contact-by-recorder";
    public const string FreshReasonNeeded = "payee.contact-fresh-reason-needed";
}

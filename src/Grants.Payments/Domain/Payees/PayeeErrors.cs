namespace Grants.Payments.Domain.Payees;

/// <summary>Codes about call-backs, banks and registrations; the sentences are in Localization.</summary>
internal static class PayeeErrors
{
    public const string ContactNeeded = "payee.contact-needed";
    public const string ContactNotBefore = "payee.contact-not-before";
    public const string ContactByRecorder = "payee.contact-by-recorder";
    public const string BankFrozen = "payee.bank-frozen";
    public const string BankRestricted = "payee.bank-restricted";
    public const string BankUnknown = "payee.bank-unknown";
    public const string RegistrationExpired = "payee.registration-expired";
    public const string UrgentUnverified = "payment.urgent-unverified";
    public const string FreshReasonNeeded = "payee.contact-fresh-reason-needed";
}

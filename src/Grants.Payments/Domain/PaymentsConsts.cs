namespace Grants.Payments.Domain;

/// <summary>Lengths and limits of this module, once.</summary>
internal static class PaymentsConsts
{
    /// <summary>Codes such as PY-2026-0012, G-2026-014, P-017.</summary>
    public const int CodeLength = 40;

    /// <summary>Stands where a partner's code would, when only an agent carries the money.</summary>
    public const string NoPartner = "–";

    /// <summary>Max140Text of ISO 20022: names of debtor and creditor.</summary>
    public const int NameLength = 140;

    /// <summary>Longest IBAN of the registry.</summary>
    public const int IbanLength = 34;

    /// <summary>Codes of errors, such as payee.not-verified.</summary>
    public const int ErrorCodeLength = 60;

    public const int BicLength = 11;
    public const int NoteLength = 1000;
    public const int BankReferenceLength = 80;
    public const int Sha256Length = 64;

    /// <summary>Hours between the call-back and the first payment (product.md, Partners).</summary>
    public const int PayeeWaitHours = 72;

    /// <summary>A contact younger than this when bank details were recorded is a warning.</summary>
    public const int FreshContactDays = 30;

    /// <summary>Days in which a partner may correct what it confirmed.</summary>
    public const int CorrectionDays = 7;
}

namespace Grants.Payments.Domain.Banks;

/// <summary>Codes about banks; the sentences are in Localization.</summary>
internal static class BankErrors
{
    public const string CurrenciesMissing = "bank.currencies-missing";
}

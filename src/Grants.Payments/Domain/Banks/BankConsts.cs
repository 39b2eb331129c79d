namespace Grants.Payments.Domain.Banks;

/// <summary>Lengths and limits of banks, once.</summary>
internal static class BankConsts
{
    /// <summary>A finding older than this is shown as old. It stops nothing: an old “open” is a question, not an answer.</summary>
    public const int OldAfterDays = 90;

    /// <summary>Space-parted currency codes.</summary>
    public const int CurrenciesLength = 80;

    public const int SourceLength = 1000;
}

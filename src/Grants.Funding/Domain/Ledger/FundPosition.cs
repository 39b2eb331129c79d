namespace Grants.Funding.Domain.Ledger;

/// <summary>Where a fund stands before a posting, in minor units, summed from its entries.</summary>
/// <param name="Currency">Of the fund.</param>
/// <param name="BankMinor">At the bank.</param>
/// <param name="FreeMinor">Received and not committed.</param>
/// <param name="GrantUnsentMinor">Of the grant in question: committed and not yet sent.</param>
/// <param name="OrderInTransitMinor">Of the payment in question: sent and not confirmed.</param>
internal sealed record FundPosition(string Currency, long BankMinor, long FreeMinor, long GrantUnsentMinor, long OrderInTransitMinor)
{
    /// <summary>Sums entries. Debits count up, credits down; the sign of an account is its side's.</summary>
    public static FundPosition Of(string currency, IEnumerable<PositionSum> sums)
    {
        var all = sums.ToList();
        long Net(LedgerAccount account, Func<PositionSum, bool>? where = null) =>
            all.Where(s => s.Account == account && (where is null || where(s))).Sum(s => s.DebitMinor - s.CreditMinor);
        return new FundPosition(
            currency,
            Net(LedgerAccount.Bank),
            -Net(LedgerAccount.Fund),
            checked(-Net(LedgerAccount.Committed, s => s.IsGrant) - Net(LedgerAccount.InTransit, s => s.IsGrant) - Net(LedgerAccount.Disbursed, s => s.IsGrant)),
            Net(LedgerAccount.InTransit, s => s.IsSource));
    }
}

/// <summary>Entries of one account summed.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsGrant">They belong to the grant in question.</param>
/// <param name="IsSource">They belong to the payment or contribution in question.</param>
/// <param name="DebitMinor">Sum of debits.</param>
/// <param name="CreditMinor">Sum of credits.</param>
internal readonly record struct PositionSum(LedgerAccount Account, bool IsGrant, bool IsSource, long DebitMinor, long CreditMinor);

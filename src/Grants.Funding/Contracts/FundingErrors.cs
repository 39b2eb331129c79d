namespace Grants.Funding.Contracts;

/// <summary>Codes of this module's errors; the sentences are in Localization under the same keys.</summary>
public static class FundingErrors
{
    /// <summary>A fund has less free money than asked (<c>free</c>, <c>currency</c>).</summary>
    public const string NotEnoughFree = "fund.not-enough-free";

    /// <summary>The fund is closed: nothing new is committed.</summary>
    public const string FundClosed = "fund.closed";

    /// <summary>The fund would end before it starts.</summary>
    public const string EndsBeforeStart = "fund.ends-before-start";

    /// <summary>More would move silently than with a notice.</summary>
    public const string FlexOrder = "fund.flex-order";

    /// <summary>A grant would be paid above what was committed to it.</summary>
    public const string NotCommitted = "ledger.not-committed";

    /// <summary>The fund would pay more than it received.</summary>
    public const string NotEnoughReceived = "ledger.not-enough-received";

    /// <summary>Nothing of this amount is on its way for this payment.</summary>
    public const string NotInTransit = "ledger.not-in-transit";

    /// <summary>This was posted before.</summary>
    public const string PostedAlready = "ledger.posted-already";

    /// <summary>Neither a pledge nor a receipt was given.</summary>
    public const string ContributionEmpty = "contribution.empty";

    /// <summary>A receipt cannot lie in the future.</summary>
    public const string ReceivedInFuture = "contribution.received-in-future";
}

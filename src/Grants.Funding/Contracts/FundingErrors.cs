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

    /// <summary>More sent back than the grant was paid.</summary>
    public const string NotDisbursed = "ledger.not-disbursed";

    /// <summary>The fund would pay more than it received.</summary>
    public const string NotEnoughReceived = "ledger.not-enough-received";

    /// <summary>The year was closed: nothing is booked in it any more (<c>year</c>).</summary>
    public const string YearClosed = "ledger.year-closed";

    /// <summary>Only a year that is over can be closed.</summary>
    public const string YearNotOver = "ledger.year-not-over";

    /// <summary>A later year is closed: years are opened again from the last one.</summary>
    public const string LaterYearClosed = "ledger.later-year-closed";

    /// <summary>Who asked for a year to be opened again does not also open it.</summary>
    public const string ReopenOwn = "ledger.reopen-own";

    /// <summary>A reason must be given.</summary>
    public const string ReasonRequired = "fund.reason-required";

    /// <summary>The fund is ring-fenced for another pillar, or it is not said which pillar the money is for (<c>pillar</c>).</summary>
    public const string RingFenced = "fund.ring-fenced";

    /// <summary>A rule of the fund's donor forbids it (<c>rule</c>).</summary>
    public const string Restricted = "fund.restricted";

    /// <summary>A rate is above zero and below a billion, with six digits after the point at most.</summary>
    public const string RateRange = "exchange.rate-range";

    /// <summary>By the rate another amount should have arrived (<c>worth</c>, <c>currency</c>).</summary>
    public const string RateFar = "exchange.rate-far";

    /// <summary>There is nothing to change: both currencies are the same.</summary>
    public const string SameCurrency = "exchange.same-currency";

    /// <summary>The two funds have different currencies: rate and arrived amount are needed.</summary>
    public const string ExchangeNeeded = "exchange.needed";

    /// <summary>Money moves only between two different funds of one donor.</summary>
    public const string OtherDonor = "transfer.other-donor";

    /// <summary>The other fund has another ring-fence or fewer restrictions: the donor's conditions would be lost on the way.</summary>
    public const string LooserTerms = "transfer.looser-terms";

    /// <summary>A statement begins before it ends, and covers at most ten years.</summary>
    public const string Period = "statement.period";

    /// <summary>Nothing of this amount is on its way for this payment.</summary>
    public const string NotInTransit = "ledger.not-in-transit";

    /// <summary>This was posted before.</summary>
    public const string PostedAlready = "ledger.posted-already";

    /// <summary>Neither a pledge nor a receipt was given.</summary>
    public const string ContributionEmpty = "contribution.empty";

    /// <summary>A receipt cannot lie in the future.</summary>
    public const string ReceivedInFuture = "contribution.received-in-future";
}

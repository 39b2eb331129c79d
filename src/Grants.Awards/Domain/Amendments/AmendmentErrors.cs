namespace Grants.Awards.Domain.Amendments;

/// <summary>Codes of broken rules of amendments; the sentences are in Localization.</summary>
internal static class AmendmentErrors
{
    /// <summary>This kind of request cannot change that.</summary>
    public const string PartNotAllowed = "amendment.part-not-allowed";

    /// <summary>Nothing would change.</summary>
    public const string NothingChanges = "amendment.nothing-changes";

    /// <summary>The last day must be later than it is, and not too far.</summary>
    public const string EndDate = "amendment.end-date";

    /// <summary>A day of an instalment that is past, after the end, or of one that has opened.</summary>
    public const string TrancheDay = "amendment.instalment-day";

    /// <summary>Less would be left than was paid.</summary>
    public const string ReduceTooMuch = "amendment.reduce-too-much";

    /// <summary>Made against terms that hold no longer.</summary>
    public const string OtherTerms = "amendment.other-terms";

    /// <summary>More money needs the donor's word first.</summary>
    public const string DonorFirst = "amendment.donor-first";

    /// <summary>A grant that is paused or ended takes only what safety needs.</summary>
    public const string GrantNotRunning = "amendment.grant-not-running";

    /// <summary>Say why.</summary>
    public const string ReasonRequired = "amendment.reason-required";

    /// <summary>The fund does not fit: another currency, closed, or not there.</summary>
    public const string Fund = "amendment.fund";

    /// <summary>The day on which more money should come is not a day of the fund.</summary>
    public const string FundPeriod = "amendment.fund-period";
}

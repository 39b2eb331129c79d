namespace Grants.Payments.Contracts;

/// <summary>Codes of what goes wrong with cards; the sentences are in Localization under the same keys.</summary>
public static class CardErrors
{
    /// <summary>Nobody set up card payments here.</summary>
    public const string Off = "card.off";

    /// <summary>This money cannot be paid by card (<c>currency</c>).</summary>
    public const string Currency = "card.currency";

    /// <summary>Of three digits after the point the last must be 0.</summary>
    public const string Rounded = "card.rounded";

    /// <summary>What was promised is here already, or was withdrawn.</summary>
    public const string NotPledged = "card.not-pledged";

    /// <summary>A payment by bank debit is on its way already.</summary>
    public const string UnderWay = "card.under-way";

    /// <summary>The page was open too long: begin again.</summary>
    public const string Over = "card.over";

    /// <summary>The service does not answer now. Nothing was taken; try again.</summary>
    public const string Unavailable = "card.unavailable";

    /// <summary>The service refuses; the log says why (<c>reason</c>).</summary>
    public const string Refused = "card.refused";
}

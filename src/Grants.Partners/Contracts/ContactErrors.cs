namespace Grants.Partners.Contracts;

/// <summary>Codes about contacts; the sentences are in Localization under the same keys.</summary>
public static class ContactErrors
{
    /// <summary>Not a phone number.</summary>
    public const string NumberShape = "contact.number-shape";

    /// <summary>Not a mail address.</summary>
    public const string MailShape = "contact.mail-shape";

    /// <summary>More contacts than are kept (<c>max</c>).</summary>
    public const string TooMany = "contact.too-many";

    /// <summary>It was ended or replaced before.</summary>
    public const string Ended = "contact.ended";
}

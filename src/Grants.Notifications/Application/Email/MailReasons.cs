namespace Grants.Notifications.Application.Email;

/// <summary>Codes on record beside a message that did not leave. The client has their sentences: they are shown in a list, never answered as an error.</summary>
internal static class MailReasons
{
    /// <summary>No answer from the mail server.</summary>
    public const string Unreachable = "mail.unreachable";

    /// <summary>The mail server did not answer in time.</summary>
    public const string Timeout = "mail.timeout";

    /// <summary>The mail server refused this address.</summary>
    public const string AddressRefused = "mail.address-refused";

    /// <summary>The mail server refused the message.</summary>
    public const string Refused = "mail.refused";

    /// <summary>No mail server is configured.</summary>
    public const string Off = "mail.off";

    /// <summary>The partner wants no mail.</summary>
    public const string NotWanted = "mail.not-wanted";

    /// <summary>No address is on file.</summary>
    public const string NoAddress = "mail.no-address";

    /// <summary>A later step of the same reminder took its place.</summary>
    public const string Overtaken = "reminder.overtaken";

    /// <summary>What it reminded of was done meanwhile.</summary>
    public const string Settled = "reminder.settled";
}

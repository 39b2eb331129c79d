namespace Grants.Partners.Contracts;

/// <summary>How a contact is reached.</summary>
public enum ContactKind
{
    /// <summary>A call.</summary>
    Phone,

    /// <summary>Signal, by number.</summary>
    Signal,

    /// <summary>WhatsApp, by number.</summary>
    WhatsApp,

    /// <summary>Mail.</summary>
    Mail,
}

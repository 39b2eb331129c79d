namespace Grants.Notifications.Contracts;

/// <summary>How a partner may be contacted. Owned here, implemented by Partners from the partner's own safety settings.</summary>
public interface IContactPreferences
{
    /// <summary>The preferences of one organisation. One that is unknown answers <see cref="ContactPreference.Silent"/>: unknown means quieter, never louder.</summary>
    Task<ContactPreference> OfAsync(Guid organisationId, CancellationToken cancellationToken);
}

/// <summary>A partner's wishes; nothing outside the system is sent against them.</summary>
/// <param name="NotificationsOff">No mail; the inbox inside still fills.</param>
/// <param name="Never">May never be contacted: no mail and no staff call.</param>
/// <param name="From">Start of the hours in which mail may arrive, Baghdad; null means from morning.</param>
/// <param name="To">End of those hours; may be before <paramref name="From"/> when the hours pass midnight.</param>
/// <param name="PausedUntil">Nothing before this day; from this day on reminders run again.</param>
public sealed record ContactPreference(bool NotificationsOff, bool Never, TimeOnly? From, TimeOnly? To, DateOnly? PausedUntil)
{
    /// <summary>Nothing asked for.</summary>
    public static ContactPreference Open { get; } = new(false, false, null, null, null);

    /// <summary>No contact at all.</summary>
    public static ContactPreference Silent { get; } = new(true, true, null, null, null);
}

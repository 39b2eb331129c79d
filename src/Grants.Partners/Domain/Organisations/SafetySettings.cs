using Grants.Partners.Contracts;

namespace Grants.Partners.Domain.Organisations;

/// <summary>How a partner wants to be reached and shown. Owned by the partner; plain columns because filters and jobs read them (security.md, Tier A).</summary>
internal sealed record SafetySettings
{
    public ContactChannel Channel { get; init; }

    public TimeOnly? HoursFrom { get; init; }

    public TimeOnly? HoursTo { get; init; }

    public bool NeverContact { get; init; }

    public bool NeutralWording { get; init; }

    public NameVisibility NameVisibility { get; init; }

    public PlacePrecision PlacePrecision { get; init; }

    public DateOnly? EmbargoUntil { get; init; }

    public bool NotificationsOff { get; init; }

    public DateOnly? PausedUntil { get; init; }

    /// <summary>Until the partner has spoken: nothing shown to anyone outside the team. Reminders run, they are empty of content.</summary>
    public static SafetySettings Careful() => new()
    {
        Channel = ContactChannel.Phone,
        NeutralWording = true,
        NameVisibility = NameVisibility.TeamOnly,
        PlacePrecision = PlacePrecision.None,
    };
}

/// <summary>How a partner wants to be reached.</summary>
internal enum ContactChannel
{
    Phone,
    Message,
    Mail,
    InPerson,
}

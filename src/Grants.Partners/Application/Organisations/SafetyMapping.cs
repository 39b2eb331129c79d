using Grants.Partners.Domain.Organisations;

namespace Grants.Partners.Application.Organisations;

/// <summary>Between settings and their forms.</summary>
internal static class SafetyMapping
{
    public static PartnerSafetyDto ForTeam(Organisation o, string? codeWord) => new(
        o.Safety.Channel, o.Safety.HoursFrom, o.Safety.HoursTo, o.Safety.NeverContact, codeWord, o.Safety.NeutralWording,
        o.Safety.NameVisibility, o.Safety.PlacePrecision, o.Safety.EmbargoUntil, o.Safety.NotificationsOff, o.Safety.PausedUntil, o.SafetySetAt);

    public static SafetySettings ToSettings(this SaveSafetyInput input) => new()
    {
        Channel = input.Channel,
        HoursFrom = input.HoursFrom,
        HoursTo = input.HoursTo,
        NeverContact = input.NeverContact,
        NeutralWording = input.NeutralWording,
        NameVisibility = input.NameVisibility,
        PlacePrecision = input.PlacePrecision,
        EmbargoUntil = input.EmbargoUntil,
        NotificationsOff = input.NotificationsOff,
        PausedUntil = input.PausedUntil,
    };
}

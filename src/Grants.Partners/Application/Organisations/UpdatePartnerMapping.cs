using Grants.Partners.Domain.Organisations;

namespace Grants.Partners.Application.Organisations;

/// <summary>From the form to the domain.</summary>
internal static class UpdatePartnerMapping
{
    /// <summary>A name that changes stays among the aliases, so that nobody loses track of who this was.</summary>
    public static OrganisationProfile ToProfile(this UpdatePartnerInput input, string? nameBefore)
    {
        var name = input.Name.Trim();
        var aliases = input.Aliases.Select(a => a.Trim()).Where(a => a.Length > 0).ToList();
        if (!string.IsNullOrEmpty(nameBefore) && nameBefore != name) aliases.Add(nameBefore);
        return new OrganisationProfile(
            name,
            [.. aliases.Distinct(StringComparer.Ordinal).Where(a => a != name)],
            [.. input.Governorates.Distinct(StringComparer.Ordinal)],
            input.IsRural,
            input.IsCommunityLed,
            [.. input.Themes.Distinct(StringComparer.Ordinal)],
            [.. input.Languages.Distinct(StringComparer.Ordinal)],
            [.. input.Registrations.Select(r => new RegistrationProfile(r.Region, r.Authority.Trim(), r.Number.Trim(), r.StartsOn, r.ExpiresOn))],
            input.Notes);
    }
}

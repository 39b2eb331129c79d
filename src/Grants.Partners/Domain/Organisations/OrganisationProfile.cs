namespace Grants.Partners.Domain.Organisations;

/// <summary>What the team knows of a partner apart from its code; checked before it comes here.</summary>
internal sealed record OrganisationProfile(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Governorates,
    bool IsRural,
    bool IsCommunityLed,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Languages,
    IReadOnlyList<RegistrationProfile> Registrations,
    string? Notes);

/// <summary>A registration as typed.</summary>
internal sealed record RegistrationProfile(string Region, string Authority, string Number, DateOnly? StartsOn, DateOnly? ExpiresOn);

/// <summary>Other names of a partner, older names included.</summary>
internal sealed record AliasList(IReadOnlyList<string> Items);

using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;

namespace Grants.Partners.Application.Organisations;

/// <summary>Keeps reminders away.</summary>
/// <param name="Until">The first day with reminders again, in Baghdad.</param>
internal sealed record PausePartnerInput(DateOnly Until);

/// <summary>Search terms of the list; all optional. In the body, never in the address.</summary>
internal sealed record SearchPartnersInput(string? Governorate, string? Region, OrganisationState? State, string? After);

/// <summary>A row of the list: no names.</summary>
internal sealed record PartnerListItem(
    Guid Id, string Code, OrganisationState State, string Region, IReadOnlyList<string> Governorates, bool IsRural, bool IsCommunityLed,
    bool SafetySet, DateOnly? ExpiresOn);

/// <summary>A partner's record for the team. <c>SameName</c> holds codes of other partners of the same name.</summary>
internal sealed record PartnerDto(
    Guid Id, string Code, OrganisationState State, string Name, IReadOnlyList<string> Aliases, string Region, IReadOnlyList<string> Governorates,
    bool IsRural, bool IsCommunityLed, IReadOnlyList<string> Themes, IReadOnlyList<string> Languages, IReadOnlyList<RegistrationDto> Registrations,
    string? Notes, PartnerSafetyDto Safety, IReadOnlyList<DeclaredFundingDto> OtherFunding, IReadOnlyList<string> People, DateTime AddedAt,
    long Version, IReadOnlyList<string> Actions, IReadOnlyList<string> SameName);

/// <summary>A registration.</summary>
internal sealed record RegistrationDto(string Region, string Authority, string Number, DateOnly? StartsOn, DateOnly? ExpiresOn);

/// <summary>The partner's own settings as the team may read them. The code word only for those who call.</summary>
internal sealed record PartnerSafetyDto(
    ContactChannel Channel, TimeOnly? HoursFrom, TimeOnly? HoursTo, bool NeverContact, string? CodeWord, bool NeutralWording,
    NameVisibility NameVisibility, PlacePrecision PlacePrecision, DateOnly? EmbargoUntil, bool NotificationsOff, DateOnly? PausedUntil, DateTime? SetAt);

/// <summary>Other funding the partner declared.</summary>
internal sealed record DeclaredFundingDto(long AmountMinor, string Currency, DateOnly? Until, string? Source);

/// <summary>What the team writes about a partner.</summary>
internal sealed record UpdatePartnerInput(
    string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Governorates, bool IsRural, bool IsCommunityLed,
    IReadOnlyList<string> Themes, IReadOnlyList<string> Languages, IReadOnlyList<RegistrationDto> Registrations, string? Notes);

/// <summary>Reference data of forms and filters.</summary>
internal sealed record PartnerReferenceDto(IReadOnlyList<GovernorateDto> Governorates, IReadOnlyList<string> Themes, IReadOnlyList<string> Languages);

/// <summary>A governorate in the reader's language.</summary>
internal sealed record GovernorateDto(string Code, string Region, string Name, int Column, int Row);

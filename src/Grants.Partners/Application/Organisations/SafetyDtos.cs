using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;

namespace Grants.Partners.Application.Organisations;

/// <summary>The own organisation's settings, for its people.</summary>
internal sealed record OwnSafetyDto(
    string OrganisationCode, ContactChannel Channel, TimeOnly? HoursFrom, TimeOnly? HoursTo, bool NeverContact, string? CodeWord,
    bool NeutralWording, NameVisibility NameVisibility, PlacePrecision PlacePrecision, DateOnly? EmbargoUntil, bool NotificationsOff,
    DateOnly? PausedUntil, IReadOnlyList<NamedDonorDto> Donors, IReadOnlyList<DeclaredFundingDto> OtherFunding, DateTime? SetAt,
    long Version, IReadOnlyList<string> Actions);

/// <summary>A donor that has to do with the partner, by its code, and whether it may see the name.</summary>
internal sealed record NamedDonorDto(Guid Id, string Code, bool MaySeeName);

/// <summary>The settings as the partner's lead sends them.</summary>
internal sealed record SaveSafetyInput(
    ContactChannel Channel, TimeOnly? HoursFrom, TimeOnly? HoursTo, bool NeverContact, string? CodeWord, bool NeutralWording,
    NameVisibility NameVisibility, PlacePrecision PlacePrecision, DateOnly? EmbargoUntil, bool NotificationsOff, DateOnly? PausedUntil,
    IReadOnlyList<Guid> Donors);

/// <summary>The whole list of other funding.</summary>
internal sealed record DeclareFundingInput(IReadOnlyList<DeclareFundingItem> Items);

/// <summary>One sum; the amount as typed, digits of any kind.</summary>
internal sealed record DeclareFundingItem(string Amount, string Currency, DateOnly? Until, string? Source);

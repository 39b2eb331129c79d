namespace Grants.Awards.Application.Agreements;

/// <summary>The agreement page.</summary>
internal sealed record AgreementDto(
    Guid GrantId,
    string Language,
    string Title,
    string GrantCode,
    string PartnerCode,
    string Currency,
    long TotalMinor,
    DateOnly StartsOn,
    DateOnly EndsOn,
    IReadOnlyList<AgreementSectionDto> Sections,
    IReadOnlyList<AgreementInstalmentDto> Instalments,
    IReadOnlyList<AgreementLineDto> Lines,
    string Hash,
    string State,
    DateTime? AcceptedAt,
    string? AcceptedBy,
    long Version,
    IReadOnlyList<string> Actions);

/// <summary>A section of the text.</summary>
internal sealed record AgreementSectionDto(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>A row of the table.</summary>
internal sealed record AgreementInstalmentDto(int Number, int Year, DateOnly DueOn, long AmountMinor, IReadOnlyList<string> Conditions);

/// <summary>A line of flexible money.</summary>
internal sealed record AgreementLineDto(string Name, long AmountMinor);

/// <summary>Accepts exactly the text whose hash is given.</summary>
internal sealed record AcceptAgreementInput(string Hash);

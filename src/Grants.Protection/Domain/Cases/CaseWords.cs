namespace Grants.Protection.Domain.Cases;

/// <summary>What somebody needs (product.md, Protection). A case may need several.</summary>
internal enum NeedKind
{
    LegalAssistance,
    Relocation,
    WellBeing,
    Medical,
    PhysicalSecurity,
    DigitalSecurity,
    FamilySupport,
    Other,
}

/// <summary>How urgent it is. As first heard; triage says it anew.</summary>
internal enum RiskBand
{
    /// <summary>Danger now, tonight.</summary>
    Immediate,

    /// <summary>Within days.</summary>
    High,

    /// <summary>Within weeks.</summary>
    Medium,

    /// <summary>No hurry.</summary>
    Low,
}

/// <summary>Where the first word came from.</summary>
internal enum CaseSource
{
    /// <summary>Staff took it, by phone or in person.</summary>
    Staff,

    /// <summary>Somebody of a partner asked in the system.</summary>
    Partner,
}

namespace Grants.Protection.Domain.Incidents;

/// <summary>What kind of thing happened (product.md, Protection).</summary>
internal enum IncidentKind
{
    Physical,
    Online,
    Legal,
    Administrative,
}

/// <summary>Who was hit.</summary>
internal enum IncidentTarget
{
    Organisation,
    Leader,
    Staff,
    Volunteer,
}

/// <summary>Of what class whoever did it is, as far as it is known. Classes, never names.</summary>
internal enum ActorClass
{
    State,
    ArmedGroup,
    FamilyOrCommunity,
    OnlineUnknown,
    Other,
    Unknown,
}

/// <summary>How hard it hit.</summary>
internal enum IncidentSeverity
{
    /// <summary>Work goes on as before.</summary>
    Light,

    /// <summary>Work had to change.</summary>
    Serious,

    /// <summary>Somebody is hurt, held or had to leave, or work stopped.</summary>
    Grave,
}

/// <summary>What was done about it.</summary>
internal enum IncidentStep
{
    ReportedToAuthority,
    ReportedToPlatform,
    LegalHelp,
    MedicalHelp,
    SecuredAccounts,
    ChangedHabits,
    PausedWork,
    ToldOthers,
}

/// <summary>Whose word it is.</summary>
internal enum IncidentSource
{
    /// <summary>Somebody of the staff wrote it down.</summary>
    Staff,

    /// <summary>People of the partner itself.</summary>
    Partner,
}

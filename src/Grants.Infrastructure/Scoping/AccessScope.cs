namespace Grants.Infrastructure.Scoping;

/// <summary>Whose rows can be seen.</summary>
public enum ScopeKind
{
    /// <summary>Nobody is signed in: no rows.</summary>
    None,

    /// <summary>Programme staff: rows of all partners and donors, as far as permissions go.</summary>
    Staff,

    /// <summary>One partner organisation.</summary>
    Partner,

    /// <summary>One donor.</summary>
    Donor,

    /// <summary>Signed in, but sees no programme rows (auditor).</summary>
    Outside,

    /// <summary>A job or a step the system does itself, with a reason that goes into the audit log.</summary>
    System,
}

/// <summary>Whose rows the present work may see. Query filters of the database context read it.</summary>
/// <param name="Kind">Kind of reader.</param>
/// <param name="OrganisationId">The partner organisation, for <see cref="ScopeKind.Partner"/>.</param>
/// <param name="DonorId">The donor, for <see cref="ScopeKind.Donor"/>.</param>
/// <param name="Reason">Why the system acts itself, for <see cref="ScopeKind.System"/>.</param>
public sealed record AccessScope(ScopeKind Kind, Guid? OrganisationId = null, Guid? DonorId = null, string? Reason = null)
{
    /// <summary>No rows at all.</summary>
    public static AccessScope None { get; } = new(ScopeKind.None);

    /// <summary>All rows, for staff.</summary>
    public static AccessScope Staff { get; } = new(ScopeKind.Staff);

    /// <summary>Signed in without programme rows.</summary>
    public static AccessScope Outside { get; } = new(ScopeKind.Outside);

    /// <summary>One partner's rows.</summary>
    public static AccessScope Partner(Guid organisationId) => new(ScopeKind.Partner, OrganisationId: organisationId);

    /// <summary>One donor's rows.</summary>
    public static AccessScope Donor(Guid donorId) => new(ScopeKind.Donor, DonorId: donorId);

    /// <summary>All rows, for the system itself.</summary>
    public static AccessScope System(string reason) => new(ScopeKind.System, Reason: reason);
}

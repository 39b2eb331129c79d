namespace Grants.Identity.Contracts;

/// <summary>Makes demo users. Registered in the environment Demo and in tests only.</summary>
public interface IDemoUsers
{
    /// <summary>Adds an enabled user with the demo password and saves it; answers the id of the one that is there already.</summary>
    /// <param name="userName">Neutral user name of <see cref="DemoUserNames"/>.</param>
    /// <param name="roles">Roles of one side only (staff, partner, donor or auditor).</param>
    /// <param name="organisationId">The partner of partner roles.</param>
    /// <param name="donorId">The donor of donor roles.</param>
    /// <param name="cancellationToken">Cancels before saving.</param>
    Task<Guid> AddAsync(string userName, IReadOnlyList<string> roles, Guid? organisationId, Guid? donorId, CancellationToken cancellationToken);
}

/// <summary>The demo sign-ins: one per role, two finance officers, two managers. No name tells what its holder may do to a stranger.</summary>
public static class DemoUserNames
{
    /// <summary>Administrator.</summary>
    public const string Administrator = "admin-1";

    /// <summary>First programme officer.</summary>
    public const string Officer1 = "po-1";

    /// <summary>Second programme officer.</summary>
    public const string Officer2 = "po-2";

    /// <summary>First grants manager.</summary>
    public const string Manager1 = "gm-1";

    /// <summary>Second grants manager.</summary>
    public const string Manager2 = "gm-2";

    /// <summary>First finance officer.</summary>
    public const string Finance1 = "fo-1";

    /// <summary>Second finance officer.</summary>
    public const string Finance2 = "fo-2";

    /// <summary>Finance controller.</summary>
    public const string Controller = "fc-1";

    /// <summary>Reconciler.</summary>
    public const string Reconciler = "re-1";

    /// <summary>Protection lead.</summary>
    public const string ProtectionLead = "pl-1";

    /// <summary>Protection officer.</summary>
    public const string ProtectionOfficer = "pr-1";

    /// <summary>Auditor.</summary>
    public const string Auditor = "au-1";

    /// <summary>Approver of donor D-01.</summary>
    public const string DonorApprover = "da-1";

    /// <summary>Viewer of donor D-01.</summary>
    public const string DonorViewer = "dv-1";

    /// <summary>Approver of donor D-02.</summary>
    public const string SecondDonorApprover = "db-1";

    /// <summary>Lead of partner P-017.</summary>
    public const string PartnerLead = "p017-lead";

    /// <summary>Member of partner P-017.</summary>
    public const string PartnerMember = "p017-member";

    /// <summary>Lead of partner P-018.</summary>
    public const string SecondPartnerLead = "p018-lead";

    /// <summary>The one password of all demo users; the environment Demo alone knows them.</summary>
    public const string Password = "demo sign in 2026";
}

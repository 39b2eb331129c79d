namespace Grants.Kernel.Permissions;

/// <summary>The roles of product.md, "People and what they may do".</summary>
public static class Roles
{
    /// <summary>Writes proposals and reports for a partner.</summary>
    public const string PartnerMember = "partner-member";

    /// <summary>Also submits, signs, confirms money, manages own people and safety settings.</summary>
    public const string PartnerLead = "partner-lead";

    /// <summary>Partner care, first review, reads and answers reports.</summary>
    public const string ProgrammeOfficer = "programme-officer";

    /// <summary>Recommends, writes awards, opens tranches, approves payments.</summary>
    public const string GrantsManager = "grants-manager";

    /// <summary>Prepares payments, records bank details.</summary>
    public const string FinanceOfficer = "finance-officer";

    /// <summary>Releases payments.</summary>
    public const string FinanceController = "finance-controller";

    /// <summary>Reads bank statements and matches their lines; has no part in any payment.</summary>
    public const string Reconciler = "reconciler";

    /// <summary>Incidents and assigned cases.</summary>
    public const string ProtectionOfficer = "protection-officer";

    /// <summary>Assigns cases, second decision.</summary>
    public const string ProtectionLead = "protection-lead";

    /// <summary>Sees its donor's own funds.</summary>
    public const string DonorViewer = "donor-viewer";

    /// <summary>Decides on awards for its donor.</summary>
    public const string DonorApprover = "donor-approver";

    /// <summary>Reads the audit log; no content.</summary>
    public const string Auditor = "auditor";

    /// <summary>Users, roles, settings; no content.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PartnerMember, PartnerLead, ProgrammeOfficer, GrantsManager, FinanceOfficer, FinanceController,
        ProtectionOfficer, ProtectionLead, DonorViewer, DonorApprover, Auditor, Administrator, Reconciler,
    ];

    /// <summary>Roles of people who work for the programme and see all partners' records their permissions allow.</summary>
    public static IReadOnlyList<string> Staff { get; } =
        [ProgrammeOfficer, GrantsManager, FinanceOfficer, FinanceController, Reconciler, ProtectionOfficer, ProtectionLead, Administrator];

    /// <summary>Roles of people who belong to one partner organisation.</summary>
    public static IReadOnlyList<string> Partner { get; } = [PartnerMember, PartnerLead];

    /// <summary>Roles of people who belong to one donor.</summary>
    public static IReadOnlyList<string> Donor { get; } = [DonorViewer, DonorApprover];
}

using Grants.Kernel.Permissions;

namespace Grants.Awards.Contracts;

/// <summary>Permissions of this module and who holds them (product.md, People and what they may do).</summary>
public static class AwardsPermissions
{
    /// <summary>Grant records.</summary>
    public static class Grant
    {
        /// <summary>Reads grants within the caller's scope.</summary>
        public const string Read = "Awards.Grant.Read";

        /// <summary>Pauses a grant for safety.</summary>
        public const string Pause = "Awards.Grant.Pause";

        /// <summary>Resumes, suspends, closes and terminates.</summary>
        public const string Change = "Awards.Grant.Change";
    }

    /// <summary>Agreements.</summary>
    public static class Agreement
    {
        /// <summary>Reads the agreement's text.</summary>
        public const string Read = "Awards.Agreement.Read";

        /// <summary>Accepts it for the partner.</summary>
        public const string Accept = "Awards.Agreement.Accept";
    }

    /// <summary>Fills the policy.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(
            Grant.Read,
            Roles.PartnerMember, Roles.PartnerLead,
            Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController,
            Roles.DonorViewer, Roles.DonorApprover)
        .Grant(Grant.Pause, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Grant.Change, Roles.GrantsManager)
        .Grant(Agreement.Read, Roles.PartnerMember, Roles.PartnerLead, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Agreement.Accept, Roles.PartnerLead);
}

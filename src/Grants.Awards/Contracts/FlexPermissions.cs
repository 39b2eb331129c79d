using Grants.Kernel.Permissions;

namespace Grants.Awards.Contracts;

/// <summary>Permissions around flexible money and changes of terms (product.md, People and what they may do).</summary>
public static class FlexPermissions
{
    /// <summary>Instalments of flexible money before the agreement is offered.</summary>
    public static class Plan
    {
        /// <summary>Plans them and offers the agreement.</summary>
        public const string Write = "Awards.Plan.Write";
    }

    /// <summary>What flexible instalments wait for.</summary>
    public static class Condition
    {
        /// <summary>Says that one is fulfilled.</summary>
        public const string Meet = "Awards.Condition.Meet";

        /// <summary>Lets one go.</summary>
        public const string Waive = "Awards.Condition.Waive";
    }

    /// <summary>Lines of flexible money.</summary>
    public static class Budget
    {
        /// <summary>Moves money between lines.</summary>
        public const string Move = "Awards.Budget.Move";

        /// <summary>Says what was spent.</summary>
        public const string Spend = "Awards.Budget.Spend";
    }

    /// <summary>Requests to change the terms.</summary>
    public static class Amendment
    {
        /// <summary>Reads them within the caller's scope.</summary>
        public const string Read = "Awards.Amendment.Read";

        /// <summary>Writes, sends and withdraws them for the partner.</summary>
        public const string Write = "Awards.Amendment.Write";

        /// <summary>Asks back.</summary>
        public const string Review = "Awards.Amendment.Review";

        /// <summary>Asks a donor, approves and declines for the team.</summary>
        public const string Decide = "Awards.Amendment.Decide";

        /// <summary>Agrees or declines for a donor.</summary>
        public const string Agree = "Awards.Amendment.Agree";
    }

    /// <summary>Money sent back.</summary>
    public static class Refund
    {
        /// <summary>Records that the bank shows it.</summary>
        public const string Record = "Awards.Refund.Record";
    }

    /// <summary>Fills the policy.</summary>
    public static PermissionPolicy Define(PermissionPolicy policy) => policy
        .Grant(Plan.Write, Roles.GrantsManager)
        .Grant(Condition.Meet, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Condition.Waive, Roles.GrantsManager)
        .Grant(Budget.Move, Roles.PartnerLead)
        .Grant(Budget.Spend, Roles.PartnerMember, Roles.PartnerLead)
        .Grant(
            Amendment.Read,
            Roles.PartnerMember, Roles.PartnerLead, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.DonorViewer, Roles.DonorApprover)
        .Grant(Amendment.Write, Roles.PartnerLead)
        .Grant(Amendment.Review, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Amendment.Decide, Roles.GrantsManager)
        .Grant(Amendment.Agree, Roles.DonorApprover)
        .Grant(Refund.Record, Roles.FinanceOfficer);
}

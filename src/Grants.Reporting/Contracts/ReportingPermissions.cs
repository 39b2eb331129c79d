using Grants.Kernel.Permissions;

namespace Grants.Reporting.Contracts;

/// <summary>Permissions of this module and who holds them (product.md, People and what they may do).</summary>
public static class ReportingPermissions
{
    /// <summary>Light reports.</summary>
    public static class Report
    {
        /// <summary>Reads reports with all their answers, within the caller's scope.</summary>
        public const string Read = "Reporting.Report.Read";

        /// <summary>Writes drafts.</summary>
        public const string Write = "Reporting.Report.Write";

        /// <summary>Submits a report and answers a question about it.</summary>
        public const string Submit = "Reporting.Report.Submit";

        /// <summary>Answers, asks back and accepts.</summary>
        public const string Answer = "Reporting.Report.Answer";

        /// <summary>Reads what the partner shares of accepted reports.</summary>
        public const string ReadShared = "Reporting.Report.ReadShared";
    }

    /// <summary>Money trail.</summary>
    public static class Money
    {
        /// <summary>Reads the money trail of a grant.</summary>
        public const string Read = "Reporting.Money.Read";
    }

    /// <summary>Fills the policy.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Report.Read, Roles.PartnerMember, Roles.PartnerLead, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Report.Write, Roles.PartnerMember, Roles.PartnerLead)
        .Grant(Report.Submit, Roles.PartnerLead)
        .Grant(Report.Answer, Roles.ProgrammeOfficer)
        .Grant(Report.ReadShared, Roles.DonorViewer, Roles.DonorApprover)
        .Grant(
            Money.Read,
            Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController, Roles.ProgrammeOfficer,
            Roles.DonorViewer, Roles.DonorApprover);
}

using Grants.Kernel.Permissions;

namespace Grants.Funding.Contracts;

/// <summary>What can be done with donors, funds and the ledger, and who may (product.md, "People and what they may do").</summary>
public static class FundingPermissions
{
    /// <summary>Donors.</summary>
    public static class Donor
    {
        /// <summary>Lists donors.</summary>
        public const string Read = "Funding.Donor.Read";

        /// <summary>Adds and changes donors.</summary>
        public const string Manage = "Funding.Donor.Manage";
    }

    /// <summary>Funds and their balances.</summary>
    public static class Fund
    {
        /// <summary>Reads funds; a donor its own only.</summary>
        public const string Read = "Funding.Fund.Read";

        /// <summary>Opens, changes and closes funds.</summary>
        public const string Manage = "Funding.Fund.Manage";

        /// <summary>Moves free money between two funds of one donor.</summary>
        public const string Transfer = "Funding.Fund.Transfer";
    }

    /// <summary>Pledges and money that arrived.</summary>
    public static class Contribution
    {
        /// <summary>Records a pledge or a receipt.</summary>
        public const string Record = "Funding.Contribution.Record";

        /// <summary>Reverses a wrong one; the entries stay.</summary>
        public const string Reverse = "Funding.Contribution.Reverse";
    }

    /// <summary>Book years of funds.</summary>
    public static class Year
    {
        /// <summary>Closes a year, and opens one again that somebody else asked for.</summary>
        public const string Close = "Funding.Year.Close";

        /// <summary>Asks for a closed year to be opened again.</summary>
        public const string AskReopen = "Funding.Year.AskReopen";
    }

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Donor.Read, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController)
        .Grant(Donor.Manage, Roles.GrantsManager)
        .Grant(
            Fund.Read,
            Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController, Roles.DonorViewer, Roles.DonorApprover)
        .Grant(Fund.Manage, Roles.GrantsManager)
        .Grant(Fund.Transfer, Roles.FinanceController)
        .Grant(Year.Close, Roles.FinanceController)
        .Grant(Year.AskReopen, Roles.FinanceOfficer, Roles.GrantsManager)
        .Grant(Contribution.Record, Roles.GrantsManager, Roles.FinanceOfficer)
        .Grant(Contribution.Reverse, Roles.FinanceController);
}

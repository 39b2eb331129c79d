using Grants.Kernel.Permissions;

namespace Grants.Payments.Contracts;

/// <summary>What can be done with bank statements, and who may. The reconciler holds these and nothing else of payments (product.md, "People and what they may do").</summary>
/// <remarks>That nobody matches a payment they had a part in is a rule of the service, which no role can override.</remarks>
public static class StatementPermissions
{
    /// <summary>Statements of the programme's own accounts.</summary>
    public static class Statement
    {
        /// <summary>Lists statements, reads their lines and what is missing on either side.</summary>
        public const string Read = "Payments.Statement.Read";

        /// <summary>Takes a bank's file in.</summary>
        public const string Import = "Payments.Statement.Import";

        /// <summary>Matches lines, puts them aside and takes that back.</summary>
        public const string Match = "Payments.Statement.Match";
    }

    /// <summary>The policy of this part.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Statement.Read, Roles.Reconciler, Roles.FinanceOfficer, Roles.FinanceController)
        .Grant(Statement.Import, Roles.Reconciler, Roles.FinanceOfficer)
        .Grant(Statement.Match, Roles.Reconciler, Roles.FinanceOfficer);
}

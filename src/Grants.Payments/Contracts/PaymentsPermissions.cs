using Grants.Kernel.Permissions;

namespace Grants.Payments.Contracts;

/// <summary>What can be done with payees and payments, and who may (product.md, "People and what they may do").</summary>
/// <remarks>That all persons of one chain differ is a rule of the aggregates, which no role can override.</remarks>
public static class PaymentsPermissions
{
    /// <summary>Where partners are paid.</summary>
    public static class Payee
    {
        /// <summary>Lists payees and opens one.</summary>
        public const string Read = "Payments.Payee.Read";

        /// <summary>Records a new version of bank details.</summary>
        public const string Record = "Payments.Payee.Record";

        /// <summary>Calls back and verifies or rejects a version somebody else recorded.</summary>
        public const string Verify = "Payments.Payee.Verify";
    }

    /// <summary>Payment orders.</summary>
    public static class Order
    {
        /// <summary>Lists orders and reads one.</summary>
        public const string Read = "Payments.Order.Read";

        /// <summary>Prepares an order for something payable.</summary>
        public const string Prepare = "Payments.Order.Prepare";

        /// <summary>Approves.</summary>
        public const string Approve = "Payments.Order.Approve";

        /// <summary>Releases.</summary>
        public const string Release = "Payments.Order.Release";

        /// <summary>Cancels before release.</summary>
        public const string Cancel = "Payments.Order.Cancel";

        /// <summary>Downloads the bank file.</summary>
        public const string Download = "Payments.Order.Download";

        /// <summary>Records what the bank did: sent, failed, or cannot be known.</summary>
        public const string Record = "Payments.Order.Record";
    }

    /// <summary>What partners are told and tell about money.</summary>
    public static class Receipt
    {
        /// <summary>Reads the own money page.</summary>
        public const string Read = "Payments.Receipt.Read";

        /// <summary>Confirms what came in, or says that nothing has.</summary>
        public const string Confirm = "Payments.Receipt.Confirm";
    }

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Payee.Read, Roles.FinanceOfficer, Roles.FinanceController, Roles.GrantsManager)
        .Grant(Payee.Record, Roles.FinanceOfficer)
        .Grant(Payee.Verify, Roles.FinanceOfficer, Roles.GrantsManager)
        .Grant(Order.Read, Roles.FinanceOfficer, Roles.FinanceController, Roles.GrantsManager)
        .Grant(Order.Prepare, Roles.FinanceOfficer)
        .Grant(Order.Approve, Roles.GrantsManager)
        .Grant(Order.Release, Roles.FinanceController)
        .Grant(Order.Cancel, Roles.FinanceOfficer, Roles.GrantsManager, Roles.FinanceController)
        .Grant(Order.Download, Roles.FinanceOfficer, Roles.FinanceController)
        .Grant(Order.Record, Roles.FinanceOfficer, Roles.FinanceController)
        .Grant(Receipt.Read, Roles.PartnerLead, Roles.PartnerMember)
        .Grant(Receipt.Confirm, Roles.PartnerLead);
}

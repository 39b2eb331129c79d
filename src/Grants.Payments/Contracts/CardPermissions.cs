using Grants.Kernel.Permissions;

namespace Grants.Payments.Contracts;

/// <summary>What can be done with payments by card, and who may (product.md, "People and what they may do").</summary>
public static class CardPermissions
{
    /// <summary>Payments by card or bank debit.</summary>
    public static class Card
    {
        /// <summary>Sees how far they are; a donor its own only.</summary>
        public const string Read = "Payments.Card.Read";

        /// <summary>Pays a pledge of the own organisation.</summary>
        public const string Pay = "Payments.Card.Pay";
    }

    /// <summary>The policy.</summary>
    public static void Define(PermissionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        policy
            .Grant(Card.Read, [Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController, .. Roles.Donor])
            .Grant(Card.Pay, Roles.DonorApprover);
    }
}

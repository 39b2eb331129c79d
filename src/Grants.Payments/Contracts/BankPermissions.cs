using Grants.Kernel.Permissions;

namespace Grants.Payments.Contracts;

/// <summary>What is known of banks, and who may say it.</summary>
public static class BankPermissions
{
    /// <summary>Reads it.</summary>
    public const string Read = "Payments.Bank.Read";

    /// <summary>Records what was found out.</summary>
    public const string Record = "Payments.Bank.Record";

    /// <summary>The policy.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Read, Roles.FinanceOfficer, Roles.FinanceController, Roles.GrantsManager)
        .Grant(Record, Roles.FinanceOfficer, Roles.FinanceController);
}

using Grants.Kernel.Permissions;

namespace Grants.Payments.Contracts;

/// <summary>What can be done with cash agents, and who may: as with bank details, one records and another checks.</summary>
public static class AgentPermissions
{
    /// <summary>Lists agents and opens one.</summary>
    public const string Read = "Payments.Agent.Read";

    /// <summary>Records one, changes it, ends it.</summary>
    public const string Record = "Payments.Agent.Record";

    /// <summary>Checks what somebody else recorded.</summary>
    public const string Verify = "Payments.Agent.Verify";

    /// <summary>The policy.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Read, Roles.FinanceOfficer, Roles.FinanceController, Roles.GrantsManager)
        .Grant(Record, Roles.FinanceOfficer)
        .Grant(Verify, Roles.FinanceOfficer, Roles.GrantsManager);
}

using Grants.Kernel.Permissions;

namespace Grants.Partners.Contracts;

/// <summary>What can be done with the contacts of partners, and who may. Who records bank details may not write the contact that confirms them: Payments sees to it.</summary>
public static class ContactPermissions
{
    /// <summary>Sees which contacts a partner has, without numbers.</summary>
    public const string Read = "Partners.Contact.Read";

    /// <summary>Opens one, to call.</summary>
    public const string Open = "Partners.Contact.Open";

    /// <summary>Records, replaces and ends contacts of any partner.</summary>
    public const string Manage = "Partners.Contact.Manage";

    /// <summary>Sees, records, replaces and ends those of the own organisation.</summary>
    public const string KeepOwn = "Partners.Contact.KeepOwn";

    /// <summary>The policy.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Read, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer, Roles.FinanceController)
        .Grant(Open, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.FinanceOfficer)
        .Grant(Manage, Roles.ProgrammeOfficer)
        .Grant(KeepOwn, Roles.PartnerLead);
}

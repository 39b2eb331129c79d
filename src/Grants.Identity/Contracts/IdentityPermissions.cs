using Grants.Kernel.Permissions;

namespace Grants.Identity.Contracts;

/// <summary>What can be done with people, and who may (product.md, "People and what they may do").</summary>
public static class IdentityPermissions
{
    /// <summary>Accounts of the whole programme.</summary>
    public static class User
    {
        /// <summary>Lists accounts.</summary>
        public const string Read = "Identity.User.Read";

        /// <summary>Invites, disables and enables accounts, takes roles away and asks for others.</summary>
        public const string Manage = "Identity.User.Manage";
    }

    /// <summary>A partner's own people.</summary>
    public static class Person
    {
        /// <summary>Lists them.</summary>
        public const string Read = "Identity.Person.Read";

        /// <summary>Invites, disables and enables them.</summary>
        public const string Manage = "Identity.Person.Manage";
    }

    /// <summary>New beginnings for people who lost phone and paper.</summary>
    public static class Reset
    {
        /// <summary>Sees those that wait.</summary>
        public const string Read = "Identity.Reset.Read";

        /// <summary>Asks for one.</summary>
        public const string Ask = "Identity.Reset.Ask";

        /// <summary>Confirms or refuses what somebody else asked.</summary>
        public const string Confirm = "Identity.Reset.Confirm";
    }

    /// <summary>Roles that an administrator asked for and a second person confirms.</summary>
    public static class Role
    {
        /// <summary>Sees those that wait.</summary>
        public const string Read = "Identity.Role.Read";

        /// <summary>Confirms or refuses what somebody else asked.</summary>
        public const string Confirm = "Identity.Role.Confirm";
    }

    /// <summary>The log of acts and readings; no content.</summary>
    public static class Audit
    {
        /// <summary>Searches it and reads entries with their proof.</summary>
        public const string Read = "Identity.Audit.Read";

        /// <summary>Takes all of it away as a file.</summary>
        public const string Export = "Identity.Audit.Export";
    }

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(User.Read, Roles.Administrator)
        .Grant(User.Manage, Roles.Administrator)
        .Grant(Person.Read, Roles.PartnerLead)
        .Grant(Person.Manage, Roles.PartnerLead)
        .Grant(Role.Read, Roles.Administrator, Roles.GrantsManager)
        .Grant(Role.Confirm, Roles.Administrator, Roles.GrantsManager)
        .Grant(Audit.Read, Roles.Auditor)
        .Grant(Audit.Export, Roles.Auditor)
        .Grant(Reset.Read, Roles.Administrator, Roles.GrantsManager)
        .Grant(Reset.Ask, Roles.Administrator)
        .Grant(Reset.Confirm, Roles.Administrator, Roles.GrantsManager);
}

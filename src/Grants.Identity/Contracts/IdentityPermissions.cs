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

        /// <summary>Invites, disables and enables accounts, changes roles.</summary>
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

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(User.Read, Roles.Administrator)
        .Grant(User.Manage, Roles.Administrator)
        .Grant(Person.Read, Roles.PartnerLead)
        .Grant(Person.Manage, Roles.PartnerLead);
}

using Grants.Kernel.Permissions;

namespace Grants.Notifications.Contracts;

/// <summary>What can be done with messages, and who may (product.md, "People and what they may do").</summary>
public static class NotificationsPermissions
{
    /// <summary>The staff work list.</summary>
    public static class Work
    {
        /// <summary>Reads one's own work list.</summary>
        public const string Read = "Notifications.Work.Read";
    }

    /// <summary>The partner's home.</summary>
    public static class Home
    {
        /// <summary>Reads the cards of one's own organisation.</summary>
        public const string Read = "Notifications.Home.Read";
    }

    /// <summary>Calls to a partner that reminders did not reach.</summary>
    public static class Call
    {
        /// <summary>Marks a call as made.</summary>
        public const string Close = "Notifications.Call.Close";
    }

    /// <summary>Messages that left, or could not.</summary>
    public static class Mail
    {
        /// <summary>Lists failed messages: no address, no content.</summary>
        public const string Read = "Notifications.Mail.Read";

        /// <summary>Has a failed message tried again, or given up.</summary>
        public const string Retry = "Notifications.Mail.Retry";
    }

    /// <summary>The policy of this module.</summary>
    public static void Define(PermissionPolicy policy) => policy
        .Grant(Work.Read, [.. Roles.Staff])
        .Grant(Home.Read, [.. Roles.Partner])
        .Grant(Call.Close, Roles.ProgrammeOfficer, Roles.GrantsManager)
        .Grant(Mail.Read, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.Administrator)
        .Grant(Mail.Retry, Roles.ProgrammeOfficer, Roles.GrantsManager, Roles.Administrator);
}

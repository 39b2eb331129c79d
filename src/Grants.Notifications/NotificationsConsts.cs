namespace Grants.Notifications;

/// <summary>Limits of this module.</summary>
internal static class NotificationsConsts
{
    public const int KindMaxLength = 60;
    public const int ParametersMaxLength = 1000;
    public const int SubjectMaxLength = 40;

    /// <summary>Kind of the outbox messages that become mail.</summary>
    public const string MailKind = "mail";
}

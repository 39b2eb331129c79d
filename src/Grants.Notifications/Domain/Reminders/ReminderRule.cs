using Grants.Kernel.Entities;

namespace Grants.Notifications.Domain.Reminders;

/// <summary>Since when one step of one kind is in force. A new rule never mails the history: what was due before is not sent.</summary>
internal sealed class ReminderRule : Entity
{
    private ReminderRule()
    {
    }

    public string Kind { get; private set; } = "";

    public int Days { get; private set; }

    public DateTime InForceSince { get; private set; }

    public static ReminderRule Create(string kind, int days, DateTime at) => new() { Kind = kind, Days = days, InForceSince = at };
}

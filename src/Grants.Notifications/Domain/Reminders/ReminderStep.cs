using Grants.Kernel.Entities;

namespace Grants.Notifications.Domain.Reminders;

/// <summary>Proof that one person was reminded of one step of one obligation. Its unique key is what "exactly once" rests on.</summary>
internal sealed class ReminderStep : Entity
{
    private ReminderStep()
    {
    }

    public string Kind { get; private set; } = "";

    public Guid ObligationId { get; private set; }

    public int Days { get; private set; }

    public Guid UserId { get; private set; }

    public Guid OrganisationId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public static ReminderStep Create(string kind, Guid obligationId, int days, Guid userId, Guid organisationId, DateTime at) => new()
    {
        Kind = kind,
        ObligationId = obligationId,
        Days = days,
        UserId = userId,
        OrganisationId = organisationId,
        CreatedAt = at,
    };
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Notifications.Application.Email;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Calls;
using Grants.Notifications.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Reminders;

/// <summary>Asks, just before a planned mail leaves, whether it still says anything.</summary>
internal sealed class ReminderNeed(GrantsDbContext db, IEnumerable<IReminderSource> sources)
{
    /// <summary>The code of the reason not to send it, or null.</summary>
    public async Task<string?> PointlessAsync(MailReminder reminder, Guid userId, CancellationToken cancellationToken)
    {
        if (await IsOvertakenAsync(reminder, userId, cancellationToken)) return MailReasons.Overtaken;
        foreach (var source in sources.Where(s => s.Kind == reminder.Kind))
        {
            if ((await source.OpenAsync(cancellationToken)).Any(o => o.Id == reminder.ObligationId)) return null;
        }

        return MailReasons.Settled;
    }

    private async Task<bool> IsOvertakenAsync(MailReminder reminder, Guid userId, CancellationToken cancellationToken) =>
        await db.Set<ReminderStep>().AnyAsync(
            x => x.ObligationId == reminder.ObligationId && x.UserId == userId && x.Days > reminder.Days, cancellationToken)
        || await db.Set<PartnerCall>().AnyAsync(x => x.ObligationId == reminder.ObligationId, cancellationToken);
}

using System.Globalization;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Outbox;
using Grants.Kernel.Time;
using Grants.Notifications.Application.Email;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Reminders;

/// <summary>Makes one step for all people of the organisation in one transaction: proof, inbox line, planned mail.</summary>
internal sealed class ReminderMaker(
    GrantsDbContext db, IUserDirectory people, IContactPreferences wishes, IInbox inbox, IOutbox outbox, IAudit audit, TimeProvider clock)
{
    public async Task MakeAsync(DueStep due, CancellationToken cancellationToken)
    {
        var obligation = due.Obligation;
        var wish = await wishes.OfAsync(obligation.OrganisationId, cancellationToken);

        // Paused: nothing at all, not even inside. After the pause the clock answers the latest step only.
        if (wish.PausedUntil > Baghdad.Today(clock)) return;
        var reminded = await people.InOrganisationAsync(obligation.OrganisationId, role: null, cancellationToken);
        if (reminded.Count == 0) return;
        foreach (var person in reminded) Add(due, person, mayMail: !wish.Never && !wish.NotificationsOff);
        audit.Record("reminder.made", obligation.Id);
        await SaveOnceAsync(cancellationToken);
    }

    private void Add(DueStep due, UserRef person, bool mayMail)
    {
        var (obligation, days) = due;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(ReminderStep.Create(obligation.Kind, obligation.Id, days, person.Id, obligation.OrganisationId, now));
        inbox.Add(person.Id, $"reminder-{obligation.Kind}", obligation.Id, new Dictionary<string, string>
        {
            ["dueOn"] = obligation.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["when"] = days switch { < 0 => "before", 0 => "today", > 0 => "after" },
        });
        if (!mayMail || !person.HasMail) return;
        var request = new MailRequest(
            person.Id, person.Language, MailText.Routine, obligation.OrganisationId, new MailReminder(obligation.Kind, obligation.Id, days));
        outbox.Add(NotificationsConsts.MailKind, request, $"reminder:{obligation.Id:N}:{days}:{person.Id:N}");
    }

    private async Task SaveOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // Another instance made the same step at the same moment; the unique key kept it from being made twice.
            db.ChangeTracker.Clear();
        }
    }
}

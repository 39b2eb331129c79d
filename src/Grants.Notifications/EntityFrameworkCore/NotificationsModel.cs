using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Notifications.Domain.Calls;
using Grants.Notifications.Domain.Inbox;
using Grants.Notifications.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.EntityFrameworkCore;

/// <summary>Maps this module's entities.</summary>
internal static class NotificationsModel
{
    public static void Configure(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<InboxItem>(item =>
        {
            item.ToTable("inbox_items");
            item.HasScope(e => e.UserId == context.ScopeUser);
            item.Property(x => x.Kind).HasMaxLength(NotificationsConsts.KindMaxLength);
            item.Property(x => x.Parameters).HasMaxLength(NotificationsConsts.ParametersMaxLength);
            item.HasIndex(x => new { x.UserId, x.ReadAt });
            item.HasIndex(x => new { x.UserId, x.CreatedAt });
        });
        builder.Entity<ReminderStep>(step =>
        {
            step.ToTable("reminder_steps");
            step.HasStaffScope(context);
            step.Property(x => x.Kind).HasMaxLength(NotificationsConsts.KindMaxLength);
            step.HasIndex(x => new { x.ObligationId, x.Days, x.UserId }).IsUnique();
        });
        builder.Entity<ReminderRule>(rule =>
        {
            rule.ToTable("reminder_rules");
            rule.Unscoped("Numbers of the programme's own settings");
            rule.Property(x => x.Kind).HasMaxLength(NotificationsConsts.KindMaxLength);
            rule.HasIndex(x => new { x.Kind, x.Days }).IsUnique();
        });
        builder.Entity<PartnerCall>(call =>
        {
            call.ToTable("partner_calls");
            call.HasStaffScope(context);
            call.Property(x => x.Kind).HasMaxLength(NotificationsConsts.KindMaxLength);
            call.Property(x => x.Subject).HasMaxLength(NotificationsConsts.SubjectMaxLength);
            call.HasIndex(x => x.ObligationId).IsUnique();
            call.HasIndex(x => x.State);
        });
    }
}

using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Outbox;

/// <summary>Maps the outbox. Called by the model of the infrastructure.</summary>
internal static class OutboxModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<OutboxMessage>(message =>
    {
        message.ToTable("outbox_messages");
        message.Unscoped("Ids and codes only; read by the dispatcher and, by permission, by staff");
        message.Property(x => x.Kind).HasMaxLength(OutboxConsts.KindMaxLength);
        message.Property(x => x.Payload).HasMaxLength(OutboxConsts.PayloadMaxLength);
        message.Property(x => x.Key).HasMaxLength(OutboxConsts.KeyMaxLength);
        message.Property(x => x.Code).HasMaxLength(OutboxConsts.CodeMaxLength);
        message.Property(x => x.Stamp).IsConcurrencyToken();
        message.HasIndex(x => x.Key).IsUnique();
        message.HasIndex(x => new { x.State, x.DueAt });
    });
}

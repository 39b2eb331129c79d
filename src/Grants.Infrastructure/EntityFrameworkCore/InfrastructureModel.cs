using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Tables that belong to no module.</summary>
internal sealed class InfrastructureModel : IModelContributor
{
    private const int NameLength = 80;

    public void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        AuditModel.Configure(builder);
        OutboxModel.Configure(builder);
        Files.FilesModel.Configure(builder, context);
        builder.Entity<IdempotencyRecord>(e =>
        {
            e.ToTable("idempotency_records").Unscoped("Found by the caller's own key and id only.");
            e.HasKey(x => new { x.UserId, x.Key });
            e.Property(x => x.Endpoint).HasMaxLength(NameLength);
            e.Property(x => x.Fingerprint).HasMaxLength(Fingerprint.Size);
        });
        builder.Entity<CodeCounter>(e =>
        {
            e.ToTable("code_counters").Unscoped("Numbers only.");
            e.HasKey(x => new { x.Prefix, x.Year });
            e.Property(x => x.Prefix).HasMaxLength(10);
            e.Property(x => x.LastNumber).IsConcurrencyToken();
        });
    }
}

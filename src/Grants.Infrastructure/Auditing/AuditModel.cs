using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Infrastructure.Auditing;

/// <summary>Maps the log and its tree. Called by the model of the infrastructure.</summary>
/// <remarks>The database refuses to change or delete rows of <see cref="AppendOnly"/>; the triggers are in the migration <c>AuditTree</c>.</remarks>
internal static class AuditModel
{
    /// <summary>Tables in which nothing is changed or deleted.</summary>
    public static readonly IReadOnlyList<string> AppendOnly = ["audit_entries", "audit_records", "audit_places", "audit_nodes", "audit_checkpoints"];

    private const string CodesOnly = "Codes, ids and hashes only; read by permission, or after the record itself was allowed.";
    private const int ActLength = 80;
    private const int TextLength = 200;
    private const int SignatureLength = 80;

    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entries", t => t.HasTrigger("audit_entries_append_only")).Unscoped(CodesOnly);
            e.Property(x => x.Act).HasMaxLength(ActLength);
            e.Property(x => x.ActorRoles).HasMaxLength(TextLength);
            e.Property(x => x.Purpose).HasMaxLength(TextLength);
            e.HasIndex(x => new { x.At, x.Id });
            e.OwnsMany(x => x.Records, r =>
            {
                r.ToTable("audit_records", t => t.HasTrigger("audit_records_append_only"));
                r.WithOwner().HasForeignKey("EntryId");
                r.HasKey("EntryId", nameof(AuditRecord.RecordId));
                r.HasIndex(x => x.RecordId);
                r.HasIndex(x => x.OwnerId);
            });
        });
        builder.Entity<AuditWaiting>(e =>
        {
            e.ToTable("audit_waiting").Unscoped(CodesOnly);
            e.HasKey(x => x.EntryId);
        });
        builder.Entity<AuditPlace>(e =>
        {
            e.ToTable("audit_places", t => t.HasTrigger("audit_places_append_only")).Unscoped(CodesOnly);
            e.HasKey(x => x.Index);
            e.Property(x => x.Index).ValueGeneratedNever();
            e.HasIndex(x => x.EntryId).IsUnique();
            Hash(e.Property(x => x.Hash));
        });
        builder.Entity<AuditNode>(e =>
        {
            e.ToTable("audit_nodes", t => t.HasTrigger("audit_nodes_append_only")).Unscoped(CodesOnly);
            e.HasKey(x => x.Key);
            e.Property(x => x.Key).ValueGeneratedNever();
            Hash(e.Property(x => x.Hash));
        });
        builder.Entity<AuditCheckpoint>(e =>
        {
            e.ToTable("audit_checkpoints", t => t.HasTrigger("audit_checkpoints_append_only")).Unscoped(CodesOnly);
            e.HasKey(x => x.Size);
            e.Property(x => x.Size).ValueGeneratedNever();
            e.Property(x => x.Signature).HasMaxLength(SignatureLength);
            Hash(e.Property(x => x.Root));
        });
    }

    private static void Hash(PropertyBuilder<byte[]> property) => property.HasMaxLength(MerkleTree.HashSize);
}

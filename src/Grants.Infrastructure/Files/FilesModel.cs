using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files.Uploads;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Files;

/// <summary>Tables of files.</summary>
internal static class FilesModel
{
    private const int HashSize = 32;

    public static void Configure(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<StoredFile>(e =>
        {
            // Private files are in no donor's reach, whatever the rest of the program does.
            e.ToTable("files").HasScope(f => context.ScopeAll
                || f.OrganisationId == context.ScopeOrganisation
                || (!f.IsPrivate && f.Donors.Any(d => d.DonorId == context.ScopeDonor)));
            e.Property(f => f.RecordKind).HasMaxLength(FileConsts.KindLength);
            e.Property(f => f.Code).HasMaxLength(FileConsts.CodeLength);
            e.Property(f => f.Blob).HasMaxLength(FileConsts.BlobLength);
            e.Property(f => f.BlobHash).HasMaxLength(HashSize);
            e.Property(f => f.Key).IsSealed("file.key");
            e.Property(f => f.Name).IsSealed("file.name");
            e.HasIndex(f => new { f.RecordKind, f.RecordId });
            e.HasIndex(f => f.Blob).IsUnique();
            e.OwnsMany(f => f.Donors, d =>
            {
                d.ToTable("file_donors");
                d.WithOwner().HasForeignKey("FileId");
                d.HasKey("FileId", nameof(FileDonor.DonorId));
            });
        });
        builder.Entity<Upload>(e =>
        {
            // The system too: it forgets what was not finished.
            e.ToTable("file_uploads").HasScope(u => context.ScopeAll || u.UserId == context.ScopeUser);
            e.Property(u => u.RecordKind).HasMaxLength(FileConsts.KindLength);
            e.Property(u => u.Blob).HasMaxLength(FileConsts.BlobLength);
            e.Property(u => u.Key).IsSealed("file-upload.key");
            e.Property(u => u.Name).IsSealed("file-upload.name");
            e.HasIndex(u => u.UserId);
            e.HasIndex(u => u.ExpiresAt);
        });
    }
}

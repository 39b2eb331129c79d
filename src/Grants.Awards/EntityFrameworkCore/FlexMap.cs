using System.Text.Json;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Grants.Awards.EntityFrameworkCore;

/// <summary>Tables of flexible money and of amendments.</summary>
internal static class FlexMap
{
    public static void MapParts(EntityTypeBuilder<Grant> e)
    {
        e.OwnsMany(g => g.Lines, l =>
        {
            l.ToTable("grant_lines");
            l.WithOwner().HasForeignKey("GrantId");
            l.HasKey(x => x.Id);
            l.Property(x => x.Id).ValueGeneratedNever();
            l.Property(x => x.Name).IsSealed("grant-line.name");
            l.Property(x => x.Category).HasMaxLength(FlexConsts.CategoryLength);
        });
        e.OwnsMany(g => g.Conditions, c =>
        {
            c.ToTable("grant_conditions");
            c.WithOwner().HasForeignKey("GrantId");
            c.HasKey(x => x.Id);
            c.Property(x => x.Id).ValueGeneratedNever();
            c.Property(x => x.Note).IsSealed("grant-condition.note");
            c.HasIndex(x => new { x.TrancheId, x.State });
        });
        e.OwnsMany(g => g.Versions, v =>
        {
            v.ToTable("grant_versions");
            v.WithOwner().HasForeignKey("GrantId");
            v.Property(x => x.Number).ValueGeneratedNever();
            v.HasKey("GrantId", nameof(TermsVersion.Number));
            v.Property(x => x.Act).HasMaxLength(AwardsConsts.CodeLength);
            AsJson(v.Property(x => x.Terms));
        });
        e.OwnsMany(g => g.Refunds, r =>
        {
            r.ToTable("grant_refunds");
            r.WithOwner().HasForeignKey("GrantId");
            r.HasKey(x => x.Id);
            r.Property(x => x.Id).ValueGeneratedNever();
        });
    }

    public static void MapAmendments(ModelBuilder builder, GrantsDbContext context) => builder.Entity<Amendment>(e =>
    {
        e.ToTable("amendments");

        // A donor sees what it was asked for, not what came back or was taken back.
        e.HasScope(a => context.ScopeAll
            || a.OrganisationId == context.ScopeOrganisation
            || (a.AskedDonorId == context.ScopeDonor
                && (a.State == AmendmentState.Submitted || a.State == AmendmentState.Approved || a.State == AmendmentState.Declined)));
        e.Property(a => a.GrantCode).HasMaxLength(AwardsConsts.CodeLength);
        e.Property(a => a.PartnerCode).HasMaxLength(AwardsConsts.CodeLength);
        e.Property(a => a.Currency).HasMaxLength(AwardsConsts.CurrencyLength);
        e.Property(a => a.AddendumHash).HasMaxLength(AwardsConsts.HashLength);
        e.Property(a => a.Reason).IsSealed("amendment.reason");
        e.Property(a => a.WordToDonor).IsSealed("amendment.word");
        e.Property(a => a.Answer).IsSealed("amendment.answer");
        e.Property(a => a.Addendum).IsSealed("amendment.addendum");
        AsJson(e.Property(a => a.Change));
        AsJson(e.Property(a => a.Before));
        AsJson(e.Property(a => a.After));
        e.HasOne<Grant>().WithMany().HasForeignKey(a => a.GrantId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(a => new { a.State, a.IsForSafety, a.SubmittedAt });
        e.HasIndex(a => new { a.OrganisationId, a.StateSince });
        e.HasIndex(a => new { a.AskedDonorId, a.State });
    });

    /// <summary>Figures only, replaced as a whole.</summary>
    private static void AsJson<T>(PropertyBuilder<T> property)
        where T : class => property.HasConversion(
            new ValueConverter<T, string>(v => Write(v), s => Read<T>(s)),
            new ValueComparer<T>((a, b) => Write(a) == Write(b), v => Write(v).GetHashCode(StringComparison.Ordinal), v => v));

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text)!;
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Imports;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Partners.EntityFrameworkCore;

/// <summary>The tables of this module.</summary>
internal static class PartnersModel
{
    private const int GovernorateLength = 5;
    private const int RegionLength = 10;

    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<Organisation>(e =>
        {
            e.ToTable("partner_organisations");
            e.HasScope(o => context.ScopeAll || o.Id == context.ScopeOrganisation || o.Sharings.Any(s => s.DonorId == context.ScopeDonor));
            e.HasIndex(o => o.Code).IsUnique();
            e.HasIndex(o => new { o.State, o.Code });
            e.HasIndex(o => new { o.Region, o.Code });
            Plain(e);
            SealedParts(e);
            Children(e);
        });
        builder.Entity<PartnerSharing>(e =>
        {
            e.ToTable("partner_sharings");
            e.HasScope(s => context.ScopeAll || s.OrganisationId == context.ScopeOrganisation || s.DonorId == context.ScopeDonor);
            e.HasIndex(s => new { s.OrganisationId, s.DonorId }).IsUnique();
        });
        builder.Entity<PartnerImport>(e => e.ToTable("partner_imports").HasStaffScope(context));
    }

    private static void Plain(EntityTypeBuilder<Organisation> e)
    {
        e.Property(o => o.Code).HasMaxLength(PartnersConsts.CodeMaxLength);
        e.Property(o => o.Region).HasMaxLength(RegionLength);
        e.Property(o => o.GovernorateCodes).HasMaxLength(PartnersConsts.GovernoratesMaxLength);
        e.Property(o => o.Themes).HasMaxLength(PartnersConsts.ThemesMaxLength);
        e.Property(o => o.Languages).HasMaxLength(PartnersConsts.LanguagesMaxLength);
        e.ComplexProperty(o => o.Safety).IsRequired();
    }

    private static void SealedParts(EntityTypeBuilder<Organisation> e)
    {
        e.Property(o => o.Name).IsSealed(Organisation.NameName).HasBlindIndex(ComparedAs.Words);
        e.Property(o => o.Aliases).IsSealed("partner.aliases");
        e.Property(o => o.Notes).IsSealed("partner.notes");
        e.Property(o => o.CodeWord).IsSealed("partner.code-word");
    }

    private static void Children(EntityTypeBuilder<Organisation> e)
    {
        e.OwnsMany(o => o.Governorates, g =>
        {
            g.ToTable("partner_governorates");
            g.WithOwner().HasForeignKey(x => x.OrganisationId);
            g.HasKey(x => new { x.OrganisationId, x.Code });
            g.HasIndex(x => new { x.Code, x.OrganisationId });
            g.Property(x => x.Code).HasMaxLength(GovernorateLength);
        });
        e.OwnsMany(o => o.Registrations, r =>
        {
            r.ToTable("partner_registrations");
            r.WithOwner().HasForeignKey(x => x.OrganisationId);
            r.HasKey(x => x.Id);
            r.Property(x => x.Region).HasMaxLength(RegionLength);
            r.Property(x => x.Details).IsSealed("partner-registration.details");
        });
        e.OwnsMany(o => o.NamedDonors, d =>
        {
            d.ToTable("partner_named_donors");
            d.WithOwner().HasForeignKey(x => x.OrganisationId);
            d.HasKey(x => new { x.OrganisationId, x.DonorId });
        });
        e.OwnsMany(o => o.OtherFunding, f =>
        {
            f.ToTable("partner_other_funding");
            f.WithOwner().HasForeignKey(x => x.OrganisationId);
            f.HasKey(x => x.Id);
            f.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
            f.Property(x => x.Source).IsSealed("partner-other-funding.source");
        });
        e.HasMany(o => o.Sharings).WithOne().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

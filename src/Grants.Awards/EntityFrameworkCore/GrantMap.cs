using Grants.Awards.Domain;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Awards.EntityFrameworkCore;

/// <summary>Tables of grants. Parts are owned, so nobody can read around the grant's scope.</summary>
internal static class GrantMap
{
    public static void Map(ModelBuilder builder, GrantsDbContext context)
    {
        MapGrants(builder, context);
        FlexMap.MapAmendments(builder, context);
    }

    private static void MapGrants(ModelBuilder builder, GrantsDbContext context) => builder.Entity<Grant>(e =>
    {
        e.ToTable("grants");
        e.HasScope(g => context.ScopeAll
            || g.OrganisationId == context.ScopeOrganisation
            || g.Funds.Any(f => f.DonorId == context.ScopeDonor));
        e.Property(g => g.Code).HasMaxLength(AwardsConsts.CodeLength);
        e.Property(g => g.PartnerCode).HasMaxLength(AwardsConsts.CodeLength);
        e.Property(g => g.Currency).HasMaxLength(AwardsConsts.CurrencyLength);
        e.Property(g => g.AgreementHash).HasMaxLength(AwardsConsts.HashLength);
        e.Property(g => g.AgreementLanguage).HasMaxLength(AwardsConsts.LanguageLength);
        e.Property(g => g.Kind).HasDefaultValue(Contracts.GrantKind.Core);
        e.Property(g => g.Agreement).IsSealed("grant.agreement");
        e.Property(g => g.StateNote).IsSealed("grant.state-note");
        e.HasIndex(g => g.Code).IsUnique();
        e.HasIndex(g => g.PartnerCode);
        e.HasIndex(g => g.ProposalId).IsUnique();
        e.HasIndex(g => new { g.OrganisationId, g.State });
        MapParts(e);
        FlexMap.MapParts(e);
    });

    private static void MapParts(EntityTypeBuilder<Grant> e)
    {
        e.OwnsMany(g => g.Years, y =>
        {
            y.ToTable("grant_years");
            y.WithOwner().HasForeignKey("GrantId");
            y.Property(x => x.Number).ValueGeneratedNever();
            y.HasKey("GrantId", nameof(GrantYear.Number));
        });
        e.OwnsMany(g => g.Funds, f =>
        {
            f.ToTable("grant_funds");
            f.WithOwner().HasForeignKey("GrantId");
            f.HasKey("GrantId", nameof(GrantFund.FundId));
            f.HasIndex(x => x.DonorId);
        });
        e.OwnsMany(g => g.Tranches, t =>
        {
            t.ToTable("grant_tranches");
            t.WithOwner().HasForeignKey("GrantId");
            t.HasKey(x => x.Id);
            t.Property(x => x.ReceivedCurrency).HasMaxLength(AwardsConsts.CurrencyLength);
            t.HasIndex(x => new { x.State, x.DueOn });
        });
        e.OwnsMany(g => g.Steps, s =>
        {
            s.ToTable("grant_steps");
            s.WithOwner().HasForeignKey("GrantId");
            s.Property(x => x.Number).ValueGeneratedNever();
            s.HasKey("GrantId", nameof(GrantStep.Number));
            s.Property(x => x.Act).HasMaxLength(AwardsConsts.CodeLength);
        });
    }
}

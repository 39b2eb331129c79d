using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.EntityFrameworkCore;

/// <summary>The tables of this module.</summary>
internal static class FundingModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<Donor>(e =>
        {
            e.ToTable("funding_donors").HasScope(d => context.ScopeAll || d.Id == context.ScopeDonor);
            e.HasIndex(d => d.Code).IsUnique();
            e.Property(d => d.Code).HasMaxLength(FundingConsts.CodeMaxLength);
            e.Property(d => d.Name).IsSealed("donor.name");
        });
        builder.Entity<Fund>(e =>
        {
            e.ToTable("funding_funds").HasDonorScope(context);
            e.HasIndex(f => f.Code).IsUnique();
            e.HasIndex(f => new { f.DonorId, f.Code });
            e.HasOne<Donor>().WithMany().HasForeignKey(f => f.DonorId).OnDelete(DeleteBehavior.Restrict);
            e.Property(f => f.Code).HasMaxLength(FundingConsts.CodeMaxLength);
            e.Property(f => f.Currency).HasMaxLength(Currency.CodeLength);
            e.Property(f => f.Pillar).HasMaxLength(FundingConsts.PillarMaxLength);
            e.Property(f => f.Purpose).IsSealed("fund.purpose");
            e.Property(f => f.FlexSilentPercent).HasDefaultValue(FundingConsts.FlexSilentPercent).ValueGeneratedNever();
            e.Property(f => f.FlexNotifyPercent).HasDefaultValue(FundingConsts.FlexNotifyPercent).ValueGeneratedNever();
            e.Property(f => f.Restrictions).HasMaxLength(FundingConsts.RestrictionsMaxLength);
            e.Property(f => f.RestrictionText).IsSealed("fund.restrictions");
        });
        builder.Entity<Contribution>(e =>
        {
            e.ToTable("funding_contributions").HasDonorScope(context);
            e.HasIndex(c => new { c.FundId, c.RecordedAt });
            e.HasOne<Fund>().WithMany().HasForeignKey(c => c.FundId).OnDelete(DeleteBehavior.Restrict);
            e.Property(c => c.Currency).HasMaxLength(Currency.CodeLength);
            e.Property(c => c.GivenCurrency).HasMaxLength(Currency.CodeLength);
            e.Property(c => c.BankReference).IsSealed("contribution.bank-reference").HasBlindIndex(ComparedAs.Account);
        });
        LedgerModel.Contribute(builder, context);
    }
}

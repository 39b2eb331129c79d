using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
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
            e.Property(c => c.BankReference).IsSealed("contribution.bank-reference").HasBlindIndex(ComparedAs.Account);
        });
        Ledger(builder, context);
    }

    private static void Ledger(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<FundLedger>(e =>
        {
            e.ToTable("ledger_books").HasDonorScope(context);
            e.HasOne<Fund>().WithOne().HasForeignKey<FundLedger>(l => l.Id).OnDelete(DeleteBehavior.Restrict);
            e.Property(l => l.Currency).HasMaxLength(Currency.CodeLength);
        });
        builder.Entity<LedgerPosting>(e =>
        {
            e.ToTable("ledger_postings").HasDonorScope(context);
            e.HasIndex(p => p.Key).IsUnique();
            e.HasIndex(p => new { p.FundId, p.Number }).IsUnique();
            e.HasOne<FundLedger>().WithMany().HasForeignKey(p => p.FundId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Entries).WithOne().HasForeignKey(x => x.PostingId).OnDelete(DeleteBehavior.Restrict);
            e.Property(p => p.Key).HasMaxLength(FundingConsts.PostingKeyMaxLength);
        });
        builder.Entity<LedgerEntry>(e =>
        {
            e.ToTable("ledger_entries", t => t.HasCheckConstraint(
                "ck_ledger_entries_one_side", "(\"DebitMinor\" > 0 AND \"CreditMinor\" = 0) OR (\"CreditMinor\" > 0 AND \"DebitMinor\" = 0)")).HasDonorScope(context);
            e.HasIndex(x => new { x.PostingId, x.Line }).IsUnique();
            e.HasIndex(x => new { x.FundId, x.Account, x.Number });
            e.HasIndex(x => x.GrantId);
            e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
        });
    }
}

using Grants.Funding.Contracts;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Funding.Domain.Transfers;
using Grants.Funding.Domain.Years;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.EntityFrameworkCore;

/// <summary>The tables of the book.</summary>
internal static class LedgerModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<FundLedger>(e =>
        {
            e.ToTable("ledger_books").HasDonorScope(context);
            e.HasOne<Fund>().WithOne().HasForeignKey<FundLedger>(l => l.Id).OnDelete(DeleteBehavior.Restrict);
            e.Property(l => l.Currency).HasMaxLength(Currency.CodeLength);
            e.OwnsMany(l => l.Sums, s =>
            {
                s.ToTable("ledger_sums");
                s.WithOwner().HasForeignKey("FundId");
                s.Property(x => x.Year).ValueGeneratedNever();
                s.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
                s.HasKey("FundId", nameof(LedgerSum.Account), nameof(LedgerSum.Year), nameof(LedgerSum.Currency));
            });
        });
        builder.Entity<LedgerPosting>(e =>
        {
            e.ToTable("ledger_postings").HasDonorScope(context);
            e.HasIndex(p => p.Key).IsUnique();
            e.HasIndex(p => new { p.FundId, p.Number }).IsUnique();
            e.HasOne<FundLedger>().WithMany().HasForeignKey(p => p.FundId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Entries).WithOne().HasForeignKey(x => x.PostingId).OnDelete(DeleteBehavior.Restrict);
            e.Property(p => p.Key).HasMaxLength(FundingConsts.PostingKeyMaxLength);
            e.OwnsOne(p => p.Rate);
        });
        Entries(builder, context);
        builder.Entity<BookYear>(e =>
        {
            e.ToTable("ledger_years").HasDonorScope(context);
            e.HasIndex(y => new { y.FundId, y.Year });
            e.HasOne<FundLedger>().WithMany().HasForeignKey(y => y.FundId).OnDelete(DeleteBehavior.Restrict);
            e.Property(y => y.Reason).IsSealed("book-year.reason");
            e.Property(y => y.ReopenReason).IsSealed("book-year.reopen-reason");
        });
        builder.Entity<FundTransfer>(e =>
        {
            e.ToTable("funding_transfers").HasDonorScope(context);
            e.HasOne<Fund>().WithMany().HasForeignKey(t => t.FromFundId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Fund>().WithMany().HasForeignKey(t => t.ToFundId).OnDelete(DeleteBehavior.Restrict);
            e.Property(t => t.LeftCurrency).HasMaxLength(Currency.CodeLength);
            e.Property(t => t.ArrivedCurrency).HasMaxLength(Currency.CodeLength);
            e.Property(t => t.Reason).IsSealed("fund-transfer.reason");
        });
    }

    private static void Entries(ModelBuilder builder, GrantsDbContext context) => builder.Entity<LedgerEntry>(e =>
    {
        e.ToTable("ledger_entries", t => t.HasCheckConstraint(
            "ck_ledger_entries_one_side", "(\"DebitMinor\" > 0 AND \"CreditMinor\" = 0) OR (\"CreditMinor\" > 0 AND \"DebitMinor\" = 0)")).HasDonorScope(context);
        e.HasIndex(x => new { x.PostingId, x.Line }).IsUnique();
        e.HasIndex(x => new { x.FundId, x.Account, x.Number });
        e.HasIndex(x => x.GrantId);
        e.HasIndex(x => x.SourceId);
        e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
    });
}

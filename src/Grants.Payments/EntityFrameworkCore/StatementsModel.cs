using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;
using Currency = Grants.Kernel.Money.Currency;

namespace Grants.Payments.EntityFrameworkCore;

/// <summary>Tables of bank statements.</summary>
internal static class StatementsModel
{
    /// <summary>Names the key under which references of orders are compared; fixed for ever.</summary>
    public const string OrderReference = "payment-order.bank-reference";

    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<BankStatement>(e =>
        {
            e.ToTable("bank_statements");
            e.HasStaffScope(context);
            e.Property(x => x.Code).HasMaxLength(PaymentsConsts.CodeLength);
            e.Property(x => x.AccountKey).HasMaxLength(StatementsConsts.KeyLength);
            e.Property(x => x.AccountTail).HasMaxLength(StatementsConsts.TailLength);
            e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasIndex(x => new { x.AccountKey, x.Currency, x.ToOn });
            e.HasIndex(x => new { x.ImportedAt, x.Id });
        });
        builder.Entity<StatementFile>(e =>
        {
            e.ToTable("bank_statement_files");
            e.HasStaffScope(context);
            e.Property(x => x.Sha256).HasMaxLength(PaymentsConsts.Sha256Length);
            e.Property(x => x.Content).IsSealed("statement-file.content").IsRequired();
        });
        builder.Entity<BankLine>(e =>
        {
            e.ToTable("bank_lines");
            e.HasStaffScope(context);
            e.HasOne<BankStatement>().WithMany().HasForeignKey(x => x.StatementId).OnDelete(DeleteBehavior.Restrict);
            e.Property(x => x.AccountKey).HasMaxLength(StatementsConsts.KeyLength);
            e.Property(x => x.Fingerprint).HasMaxLength(StatementsConsts.KeyLength);
            e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
            e.Property(x => x.Codes).HasMaxLength(StatementsConsts.CodesPerLine * PaymentsConsts.CodeLength);
            e.Property(x => x.References).HasMaxLength(2 * StatementsConsts.ReferencesPerLine * (StatementsConsts.KeyLength + 1));
            e.Property(x => x.TargetCode).HasMaxLength(PaymentsConsts.CodeLength);
            e.Property(x => x.LiveKey).HasMaxLength(PaymentsConsts.CodeLength);
            e.Property(x => x.Texts).IsSealed("bank-line.texts").IsRequired();
            e.Property(x => x.Reason).IsSealed("bank-line.reason");
            e.Ignore(x => x.IsWaiting);
            // The same line of the same account once, whichever files bring it.
            e.HasIndex(x => new { x.AccountKey, x.Fingerprint }).IsUnique();
            // Unique and nullable: one confirmed line at most for each side of an order or contribution.
            e.HasIndex(x => x.LiveKey).IsUnique();
            e.HasIndex(x => new { x.StatementId, x.Number });
            e.HasIndex(x => new { x.State, x.BookedOn });
            e.HasIndex(x => new { x.TargetId, x.State });
        });
        builder.Entity<PaymentOrder>().Property(x => x.BankReference).HasBlindIndex(ComparedAs.Account);
    }
}

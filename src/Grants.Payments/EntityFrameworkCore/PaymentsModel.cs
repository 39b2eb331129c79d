using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Batches;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Currency = Grants.Kernel.Money.Currency;

namespace Grants.Payments.EntityFrameworkCore;

/// <summary>Tables of this module.</summary>
internal static class PaymentsModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<Payee>(e =>
        {
            e.ToTable("payees");
            e.HasOrganisationScope(context);
            e.HasIndex(x => x.OrganisationId).IsUnique();
            e.Ignore(x => x.Current);
            e.OwnsMany(x => x.Versions, MapVersion);
            e.Navigation(x => x.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        builder.Entity<PaymentOrder>(e =>
        {
            e.ToTable("payment_orders");
            // A donor sees that its own money moved; people and accounts are not in what it is given.
            e.HasScope(o => context.ScopeAll || o.OrganisationId == context.ScopeOrganisation || o.DonorId == context.ScopeDonor);
            MapOrder(e);
        });
        builder.Entity<PaymentBatch>(e =>
        {
            e.ToTable("payment_batches");
            e.HasStaffScope(context);
            MapBatch(e);
        });
        builder.Entity<BankFile>(e =>
        {
            e.ToTable("payment_files");
            e.HasStaffScope(context);
            e.Property(x => x.Name).HasMaxLength(PaymentsConsts.CodeLength);
            e.Property(x => x.Sha256).HasMaxLength(PaymentsConsts.Sha256Length);
            e.Property(x => x.Content).IsSealed("payment-file.content").IsRequired();
        });
    }

    private static void MapBatch(EntityTypeBuilder<PaymentBatch> e)
    {
        e.Property(x => x.Code).HasMaxLength(PaymentsConsts.CodeLength);
        e.HasIndex(x => x.Code).IsUnique();
        e.OwnsMany(x => x.Items, i =>
        {
            i.ToTable("payment_batch_items");
            i.WithOwner().HasForeignKey("BatchId");
            i.HasKey("BatchId", nameof(BatchItem.Number));
            i.Property(x => x.Number).ValueGeneratedNever();
            i.Property(x => x.OrderCode).HasMaxLength(PaymentsConsts.CodeLength);
            i.Property(x => x.PartnerCode).HasMaxLength(PaymentsConsts.CodeLength);
            i.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
            i.Property(x => x.Refusal).HasMaxLength(PaymentsConsts.ErrorCodeLength);
        });
        e.Navigation(x => x.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void MapVersion(OwnedNavigationBuilder<Payee, PayeeVersion> v)
    {
        v.ToTable("payee_versions");
        v.WithOwner().HasForeignKey("PayeeId");
        v.HasKey(x => x.Id);
        v.Ignore(x => x.UsableFrom);
        v.Property(x => x.Account).IsSealed(PayeeVersion.AccountName).HasBlindIndex(ComparedAs.Account).IsRequired();
        v.Property(x => x.BankCode).HasMaxLength(Domain.Banks.BankCode.Length).HasDefaultValue("");
        v.Property(x => x.SharedReason).IsSealed("payee.shared-reason");
        v.Property(x => x.FreshReason).IsSealed("payee.fresh-reason");
        v.Property(x => x.CallBackNote).IsSealed("payee.call-back-note");
        v.HasIndex("PayeeId", nameof(PayeeVersion.Number)).IsUnique();
    }

    private static void MapOrder(EntityTypeBuilder<PaymentOrder> e)
    {
        e.Property(x => x.Code).HasMaxLength(PaymentsConsts.CodeLength);
        e.Property(x => x.GrantCode).HasMaxLength(PaymentsConsts.CodeLength);
        e.Property(x => x.PartnerCode).HasMaxLength(PaymentsConsts.CodeLength);
        e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
        e.Property(x => x.ReceivedCurrency).HasMaxLength(Currency.CodeLength);
        e.Property(x => x.Hash).HasMaxLength(PaymentsConsts.Sha256Length);
        e.Property(x => x.PayoutCode).IsSealed("payment-order.payout-code");
        e.HasIndex(x => x.FileId);
        e.Property(x => x.Note).IsSealed("payment-order.note");
        e.Property(x => x.BankReference).IsSealed("payment-order.bank-reference");
        e.Ignore(x => x.Amount).Ignore(x => x.Received).Ignore(x => x.Approvals).Ignore(x => x.ReleasedAt).Ignore(x => x.CorrectableUntil);
        e.HasIndex(x => x.Code).IsUnique();
        // Unique and nullable: all three databases let any number of ended orders (null) stand beside one live order.
        e.HasIndex(x => x.LivePayableId).IsUnique();
        e.HasIndex(x => x.GrantId);
        e.HasIndex(x => new { x.State, x.PreparedAt });
        e.HasIndex(x => new { x.PreparedAt, x.Id });
        e.HasIndex(x => new { x.OrganisationId, x.State });
        e.OwnsMany(x => x.Acts, a =>
        {
            a.ToTable("payment_order_acts");
            a.WithOwner().HasForeignKey("OrderId");
            a.HasKey("OrderId", nameof(OrderAct.Number));
            a.Property(x => x.Number).ValueGeneratedNever();
            a.Property(x => x.Hash).HasMaxLength(PaymentsConsts.Sha256Length);
        });
        e.Navigation(x => x.Acts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Urgent;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.EntityFrameworkCore;

/// <summary>The table of urgent support.</summary>
internal static class UrgentModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context) => builder.Entity<UrgentSupport>(e =>
    {
        e.ToTable("urgent_support");
        e.HasStaffScope(context);
        e.Ignore(x => x.Amount);
        e.HasIndex(x => x.Code);
        e.HasIndex(x => x.State);
        e.Property(x => x.Code).HasMaxLength(PaymentsConsts.CodeLength);
        e.Property(x => x.PartnerCode).HasMaxLength(PaymentsConsts.CodeLength);
        e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
    });
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Domain.Banks;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.EntityFrameworkCore;

/// <summary>Tables of what is known of banks.</summary>
internal static class BanksModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context) => builder.Entity<Bank>(e =>
    {
        e.ToTable("banks");
        e.HasStaffScope(context);
        e.Ignore(x => x.Current);
        e.HasIndex(x => x.Code).IsUnique();
        e.Property(x => x.Code).HasMaxLength(BankCode.Length);
        e.OwnsMany(x => x.Checks, c =>
        {
            c.ToTable("bank_checks");
            c.WithOwner().HasForeignKey("BankId");
            c.HasKey(x => x.Id);
            c.Ignore(x => x.Currencies);
            c.Property(x => x.RestrictedCurrencies).HasMaxLength(BankConsts.CurrenciesLength);
            c.Property(x => x.Source).IsSealed("bank.source");
            c.HasIndex("BankId", nameof(BankCheck.Number)).IsUnique();
        });
        e.Navigation(x => x.Checks).UsePropertyAccessMode(PropertyAccessMode.Field);
    });
}

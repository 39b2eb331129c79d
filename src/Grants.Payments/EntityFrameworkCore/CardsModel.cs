using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Payments.Domain.Cards;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.EntityFrameworkCore;

/// <summary>Tables of payments by card.</summary>
internal static class CardsModel
{
    private const int StripeName = 255;

    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<CardPayment>(e =>
        {
            e.ToTable("card_payments");
            e.HasDonorScope(context);
            e.Ignore(x => x.Amount);
            e.Ignore(x => x.IsOpen);
            e.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
            e.Property(x => x.FeeCurrency).HasMaxLength(Currency.CodeLength);
            e.Property(x => x.SessionId).HasMaxLength(StripeName);
            e.Property(x => x.IntentId).HasMaxLength(StripeName);
            e.HasIndex(x => x.FundId);
            e.HasIndex(x => x.ContributionId);
            e.HasIndex(x => x.SessionId).IsUnique();
            e.HasIndex(x => x.OpenFor).IsUnique();
        });
        builder.Entity<StripeEvent>(e =>
        {
            e.ToTable("stripe_events");
            e.HasScope(x => context.ScopeSystem);
            e.Property(x => x.EventId).HasMaxLength(StripeName);
            e.Property(x => x.Kind).HasMaxLength(StripeName);
            e.HasIndex(x => x.EventId).IsUnique();
        });
    }
}

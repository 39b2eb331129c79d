using Grants.HttpApi.Host.EntityFrameworkCore;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>security.md, Two tiers: a blind index only for e-mail, phone, IBAN and looking for duplicates; never for governorate, kind or gender.</summary>
public sealed class BlindIndexModelTests
{
    /// <summary>By hand, and agreed: of few values a hash tells all, so nothing of which there are few may ever stand here.</summary>
    private static readonly string[] Agreed = ["contact.mail Mail", "contact.number Phone", "contribution.bank-reference Account", "partner.name Words", "payee.account Account", "payment-order.bank-reference Account", "user.mail Mail", "user.phone Phone"];

    public static TheoryData<string> Databases => ["sqlite", "postgres", "sqlserver"];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Compared_are_the_few_values_that_were_agreed_and_nothing_else(string database)
    {
        var properties = Model(database).GetEntityTypes().SelectMany(e => e.GetProperties()).ToList();
        properties.Where(p => p.FindAnnotation(SealedPropertyExtensions.BlindIndexAnnotation) is not null)
            .Select(p => $"{p.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)!.Value} {p.FindAnnotation(SealedPropertyExtensions.BlindIndexAnnotation)!.Value}")
            .Order(StringComparer.Ordinal).ShouldBe(Agreed);

        // What looks like entries without having been declared: bytes that no class shows.
        var entries = properties.Where(p => p.ClrType == typeof(byte[]) && p.IsShadowProperty()).ToList();
        entries.Count.ShouldBe(Agreed.Length);
        foreach (var entry in entries)
        {
            var value = entry.DeclaringType.GetProperties().Single(p => BlindIndex.PropertyOf(p.Name) == entry.Name);
            value.FindAnnotation(SealedPropertyExtensions.BlindIndexAnnotation).ShouldNotBeNull(entry.Name);
            (entry.GetMaxLength(), entry.IsNullable).ShouldBe((BlindIndex.Size, true));
            entry.GetContainingIndexes().ShouldHaveSingleItem().IsUnique.ShouldBeFalse("the same value twice is said, not refused");
        }
    }

    [Fact]
    public void A_record_that_does_not_say_which_text_is_compared_is_refused() =>
        Should.Throw<ArgumentException>(() => new ModelBuilder().Entity<Thing>().Property(x => x.Value).IsSealed("thing.value").HasBlindIndex(ComparedAs.Words));

    private static IModel Model(string database) => database switch
    {
        "sqlite" => new SqliteDesignTime().CreateDbContext([]).Model,
        "postgres" => new PostgreSqlDesignTime().CreateDbContext([]).Model,
        _ => new SqlServerDesignTime().CreateDbContext([]).Model,
    };

    private sealed class Thing
    {
        public Guid Id { get; init; }

        public Sealed<Uri>? Value { get; init; }
    }
}

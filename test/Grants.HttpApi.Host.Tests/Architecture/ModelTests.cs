using Grants.HttpApi.Host.EntityFrameworkCore;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>Rules over the whole database model.</summary>
public sealed class ModelTests
{
    private const int SqlServerMaxIndexBytes = 1700;

    /// <summary>The programme's and the enclave's.</summary>
    private static readonly IModel[] Models = [new SqliteDesignTime().CreateDbContext([]).Model, new SqliteEnclaveDesignTime().CreateDbContext([]).Model];

    [Fact]
    public void Every_entity_says_whose_rows_it_holds()
    {
        var entities = Models.SelectMany(m => m.GetEntityTypes()).Where(e => !e.IsOwned()).ToList();
        entities.Count.ShouldBeGreaterThan(20);
        entities.Where(e => e.FindDeclaredQueryFilter(ScopeFilterExtensions.FilterName) is null && e.FindAnnotation(ScopeFilterExtensions.UnscopedAnnotation) is null)
            .Select(e => e.DisplayName()).ShouldBeEmpty();
    }

    [Fact]
    public void Unscoped_entities_are_the_few_that_were_agreed()
    {
        var unscoped = Models.SelectMany(m => m.GetEntityTypes()).Where(e => e.FindAnnotation(ScopeFilterExtensions.UnscopedAnnotation) is not null)
            .Select(e => e.ClrType.Name).Distinct().Order(StringComparer.Ordinal);
        string.Join('\n', unscoped).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "test/Grants.HttpApi.Host.Tests/Architecture/unscoped.txt")).Trim());
    }

    [Fact]
    public void Names_under_which_values_are_sealed_never_change()
    {
        var names = Models.Select(m => m.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Select(p => p.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)?.Value as string).OfType<string>().ToList()).ToList();
        names.ShouldAllBe(n => n.Count == n.Distinct().Count(), "each value has a name of its own");
        string.Join('\n', names.SelectMany(n => n).Distinct().Order(StringComparer.Ordinal)).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "test/Grants.HttpApi.Host.Tests/Architecture/sealed-names.txt")).Trim());
    }

    [Fact]
    public void Texts_have_a_length_and_index_keys_fit_SQL_Server()
    {
        IModel[] models = [new SqlServerDesignTime().CreateDbContext([]).Model, new SqlServerEnclaveDesignTime().CreateDbContext([]).Model];
        foreach (var entity in models.SelectMany(m => m.GetEntityTypes()))
        {
            foreach (var property in entity.GetProperties().Where(p => p.GetProviderClrType() == typeof(string) || p.ClrType == typeof(string)))
                property.GetMaxLength().ShouldNotBeNull($"{entity.DisplayName()}.{property.Name}");
            foreach (var index in entity.GetIndexes())
                index.Properties.Sum(p => (p.GetMaxLength() ?? 8) * 2).ShouldBeLessThanOrEqualTo(SqlServerMaxIndexBytes, $"{entity.DisplayName()} {index.DisplayName()}");
        }
    }

    [Fact]
    public void No_row_can_be_deleted_along_two_paths()
    {
        // SQL Server refuses a table that two cascades reach.
        foreach (var entity in Models.SelectMany(m => m.GetEntityTypes()))
        {
            entity.GetForeignKeys().Count(f => f.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
                .ShouldBeLessThanOrEqualTo(1, entity.DisplayName());
        }
    }
}

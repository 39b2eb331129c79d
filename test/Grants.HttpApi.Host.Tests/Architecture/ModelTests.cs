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
    private static readonly IModel Model = new SqliteDesignTime().CreateDbContext([]).Model;

    [Fact]
    public void Every_entity_says_whose_rows_it_holds()
    {
        var entities = Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList();
        entities.Count.ShouldBeGreaterThan(20);
        entities.Where(e => e.FindDeclaredQueryFilter(ScopeFilterExtensions.FilterName) is null && e.FindAnnotation(ScopeFilterExtensions.UnscopedAnnotation) is null)
            .Select(e => e.DisplayName()).ShouldBeEmpty();
    }

    [Fact]
    public void Unscoped_entities_are_the_few_that_were_agreed()
    {
        var unscoped = Model.GetEntityTypes().Where(e => e.FindAnnotation(ScopeFilterExtensions.UnscopedAnnotation) is not null)
            .Select(e => e.ClrType.Name).Order(StringComparer.Ordinal);
        string.Join('\n', unscoped).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "test/Grants.HttpApi.Host.Tests/Architecture/unscoped.txt")).Trim());
    }

    [Fact]
    public void Names_under_which_values_are_sealed_never_change()
    {
        var names = Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Select(p => p.FindAnnotation(SealedPropertyExtensions.LogicalNameAnnotation)?.Value as string).OfType<string>().Order(StringComparer.Ordinal).ToList();
        names.Count.ShouldBe(names.Distinct().Count(), "each value has a name of its own");
        string.Join('\n', names).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "test/Grants.HttpApi.Host.Tests/Architecture/sealed-names.txt")).Trim());
    }

    [Fact]
    public void Texts_have_a_length_and_index_keys_fit_SQL_Server()
    {
        var model = new SqlServerDesignTime().CreateDbContext([]).Model;
        foreach (var entity in model.GetEntityTypes())
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
        foreach (var entity in Model.GetEntityTypes())
        {
            entity.GetForeignKeys().Count(f => f.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
                .ShouldBeLessThanOrEqualTo(1, entity.DisplayName());
        }
    }
}

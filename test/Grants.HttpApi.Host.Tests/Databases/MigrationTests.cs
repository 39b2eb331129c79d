using Grants.HttpApi.Host.EntityFrameworkCore;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Grants.HttpApi.Host.Tests.Databases;

/// <summary>Migrations of the three databases say what the model says.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Providers => [.. Enum.GetNames<DatabaseProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_change_of_the_model_waits_for_a_migration(string provider)
    {
        foreach (var isEnclave in new[] { false, true })
        {
            using var context = Context(provider, isEnclave);
            context.Database.HasPendingModelChanges().ShouldBeFalse($"run etc/add-migration NAME{(isEnclave ? " enclave" : "")}");
            context.Database.GetMigrations().ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(false, 300)]
    [InlineData(true, 80)]
    public async Task A_migrated_SQLite_database_is_the_one_the_model_would_create(bool isEnclave, int atLeast)
    {
        await using var context = Context(nameof(DatabaseProvider.Sqlite), isEnclave);
        var migrated = await SchemaAsync(context.GetService<IMigrator>().GenerateScript());
        var created = await SchemaAsync(context.Database.GenerateCreateScript());
        migrated.Where(s => !s.Contains("__EFMigrations", StringComparison.Ordinal)).ShouldBe(created);
        created.Count.ShouldBeGreaterThan(atLeast);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_script_for_SQL_Server_makes_every_table_and_is_plain_T_SQL(bool isEnclave)
    {
        using var context = Context(nameof(DatabaseProvider.SqlServer), isEnclave);
        var script = context.GetService<IMigrator>().GenerateScript();
        foreach (var table in context.Model.GetEntityTypes().Select(e => e.GetTableName()).Distinct())
            script.ShouldContain($"CREATE TABLE [{table}]");
        foreach (var foreign in new[] { "TEXT NOT NULL", "bytea", "timestamp with time zone", "AUTOINCREMENT" })
            script.ShouldNotContain(foreign);
        script.ShouldContain("varbinary(max)");
    }

    private static GrantsDbContext Context(string provider, bool isEnclave) => (provider, isEnclave) switch
    {
        (nameof(DatabaseProvider.Sqlite), false) => new SqliteDesignTime().CreateDbContext([]),
        (nameof(DatabaseProvider.Sqlite), true) => new SqliteEnclaveDesignTime().CreateDbContext([]),
        (nameof(DatabaseProvider.PostgreSql), false) => new PostgreSqlDesignTime().CreateDbContext([]),
        (nameof(DatabaseProvider.PostgreSql), true) => new PostgreSqlEnclaveDesignTime().CreateDbContext([]),
        (_, false) => new SqlServerDesignTime().CreateDbContext([]),
        _ => new SqlServerEnclaveDesignTime().CreateDbContext([]),
    };

    /// <summary>Columns, indexes and references, one line each. A column added later stands last in its table, so order and text of the
    /// statements tell nothing.</summary>
    private static async Task<List<string>> SchemaAsync(string script)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var make = connection.CreateCommand();
        make.CommandText = script;
        await make.ExecuteNonQueryAsync();
        await using var read = connection.CreateCommand();
        read.CommandText = """
            SELECT m.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
            UNION ALL SELECT m.name || ' -> ' || f."table" || ' ' || f."from" || ' ' || f."to" || ' ' || f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
            UNION ALL SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            ORDER BY 1
            """;
        await using var rows = await read.ExecuteReaderAsync();
        var schema = new List<string>();
        while (await rows.ReadAsync()) schema.Add(rows.GetString(0));
        return schema;
    }
}

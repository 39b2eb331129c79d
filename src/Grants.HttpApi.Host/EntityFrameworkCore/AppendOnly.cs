using Microsoft.EntityFrameworkCore.Migrations;

namespace Grants.HttpApi.Host.EntityFrameworkCore;

/// <summary>Lets the database itself refuse to change or delete what the log has said. Called by migrations; the names are fixed with them.</summary>
internal static class AppendOnly
{
    private const string Function = "audit_refuse";

    /// <summary>Puts the triggers on. Who may alter tables can take them off: then the tree tells.</summary>
    public static void Protect(this MigrationBuilder migration, params string[] tables)
    {
        if (migration.ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal))
            migration.Sql($"CREATE FUNCTION {Function}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only' USING ERRCODE = 'insufficient_privilege'; END $$;");
        foreach (var table in tables)
        {
            foreach (var statement in Triggers(migration.ActiveProvider, table)) migration.Sql(statement);
        }
    }

    private static IEnumerable<string> Triggers(string provider, string table) => provider switch
    {
        _ when provider.EndsWith("Sqlite", StringComparison.Ordinal) =>
        [
            $"CREATE TRIGGER {table}_append_only BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;",
            $"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'append-only'); END;",
        ],
        _ when provider.EndsWith("PostgreSQL", StringComparison.Ordinal) =>
            [$"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {Function}();"],

        // In a statement of its own: CREATE TRIGGER must be the first of its batch.
        _ => [$"EXEC('CREATE TRIGGER {table}_append_only ON {table} AFTER UPDATE, DELETE AS THROW 51000, ''append-only'', 1;');"],
    };
}

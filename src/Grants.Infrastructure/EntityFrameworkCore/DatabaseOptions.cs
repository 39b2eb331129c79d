namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Which database. SQLite and PostgreSQL are run in tests; SQL Server's script is checked, it was never run against a server.</summary>
public enum DatabaseProvider
{
    /// <summary>A file in the data folder.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or newer.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or newer.</summary>
    SqlServer,
}

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Database";

    /// <summary>Kind of database.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Connection string; empty means the file <c>grants.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The one folder with everything that must be kept, keys excepted.</summary>
    public string DataFolder { get; set; } = "data";
}

using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Tests.Support;

/// <summary>The databases a data test runs on: SQLite always, PostgreSQL when installed; <c>GRANTS_REQUIRE_POSTGRES=1</c> makes it a must.</summary>
public static class Databases
{
    public static TheoryData<string> All
    {
        get
        {
            var data = new TheoryData<string> { nameof(DatabaseProvider.Sqlite) };
            if (PostgresServer.IsAvailable || Environment.GetEnvironmentVariable("GRANTS_REQUIRE_POSTGRES") == "1")
                data.Add(nameof(DatabaseProvider.PostgreSql));
            return data;
        }
    }

    public static DatabaseProvider Parse(string name) => Enum.Parse<DatabaseProvider>(name);
}

using System.Reflection;
using Microsoft.Data.SqlClient;

namespace Grants.HttpApi.Host.Tests.Databases;

/// <summary>No SQL Server runs here. What can be tested without one is.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public void The_types_SqlClient_looks_for_at_run_time_load()
    {
        var wanted = typeof(SqlConnection).Assembly.GetReferencedAssemblies().Single(a => a.Name == "Microsoft.SqlServer.Server");
        var stand = Assembly.Load(wanted);
        foreach (var name in new[] { "Format", "SqlUserDefinedTypeAttribute", "InvalidUdtException", "IBinarySerialize" })
            stand.GetType($"Microsoft.SqlServer.Server.{name}", throwOnError: true).ShouldNotBeNull();
    }
}

using Grants.HttpApi.Host.Composition;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Protection;
using Microsoft.EntityFrameworkCore.Design;

namespace Grants.HttpApi.Host.EntityFrameworkCore;

/// <summary>Makes the context of one provider for <c>dotnet ef</c>; no server is asked.</summary>
/// <typeparam name="TContext">Context of the provider.</typeparam>
/// <param name="provider">The provider.</param>
/// <param name="isEnclave">True for the enclave's.</param>
internal abstract class DesignTimeFactory<TContext>(DatabaseProvider provider, bool isEnclave = false) : IDesignTimeDbContextFactory<TContext>
    where TContext : GrantsDbContext
{
    public TContext CreateDbContext(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("grants-design-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ConnectionString"] = provider switch
            {
                DatabaseProvider.PostgreSql => "Host=design",
                DatabaseProvider.SqlServer => "Server=design",
                _ => "Data Source=:memory:",
            },
            ["Sealing:KeyFile"] = Path.Combine(folder, "master.key"),
            ["Sealing:KeyStore"] = Path.Combine(folder, "keys.db"),
            ["Sealing:CreateKeyFile"] = "true",
            ["Jobs:Enabled"] = "false",
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        if (isEnclave) services.AddGrants<ProtectionModule>(configuration, isEnclave: true);
        else services.AddGrants<HostModule>(configuration);
        return (TContext)services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<GrantsDbContext>();
    }
}

internal sealed class SqliteDesignTime() : DesignTimeFactory<SqliteGrantsDbContext>(DatabaseProvider.Sqlite);

internal sealed class PostgreSqlDesignTime() : DesignTimeFactory<PostgreSqlGrantsDbContext>(DatabaseProvider.PostgreSql);

internal sealed class SqlServerDesignTime() : DesignTimeFactory<SqlServerGrantsDbContext>(DatabaseProvider.SqlServer);

internal sealed class SqliteEnclaveDesignTime() : DesignTimeFactory<SqliteEnclaveDbContext>(DatabaseProvider.Sqlite, isEnclave: true);

internal sealed class PostgreSqlEnclaveDesignTime() : DesignTimeFactory<PostgreSqlEnclaveDbContext>(DatabaseProvider.PostgreSql, isEnclave: true);

internal sealed class SqlServerEnclaveDesignTime() : DesignTimeFactory<SqlServerEnclaveDbContext>(DatabaseProvider.SqlServer, isEnclave: true);

using Grants.Kernel.Errors;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Registers the context of the configured provider under its base type.</summary>
internal static class DatabaseRegistration
{
    /// <summary>Assembly with the migrations of all providers.</summary>
    private const string MigrationsAssembly = "Grants.HttpApi.Host";

    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration, bool isEnclave)
    {
        services.Configure<DatabaseOptions>(configuration.GetSection(DatabaseOptions.Section));
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (isEnclave) services.AddContextOf<SqliteEnclaveDbContext, PostgreSqlEnclaveDbContext, SqlServerEnclaveDbContext>(options);
        else services.AddContextOf<SqliteGrantsDbContext, PostgreSqlGrantsDbContext, SqlServerGrantsDbContext>(options);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<ModelContributors>();
        services.AddScoped<SavePipeline>();
        services.AddScoped<ContextServices>();
    }

    private static void AddContextOf<TSqlite, TPostgreSql, TSqlServer>(this IServiceCollection services, DatabaseOptions options)
        where TSqlite : GrantsDbContext
        where TPostgreSql : GrantsDbContext
        where TSqlServer : GrantsDbContext
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                services.AddContext<TSqlite>(o => o
                    .UseSqlite(SqliteConnectionString(options), x => x.MigrationsAssembly(MigrationsAssembly))
                    .AddInterceptors(new SqlitePragmas()));
                break;
            case DatabaseProvider.PostgreSql:
                services.AddContext<TPostgreSql>(o => o.UseNpgsql(options.ConnectionString, x => x.MigrationsAssembly(MigrationsAssembly)));
                break;
            case DatabaseProvider.SqlServer:
                services.AddContext<TSqlServer>(o => o.UseSqlServer(options.ConnectionString, x => x.MigrationsAssembly(MigrationsAssembly)));
                break;
            default:
                throw new RefusedToStartException($"Database:Provider '{options.Provider}' is not known.");
        }
    }

    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : GrantsDbContext
    {
        services.AddDbContextPool<TContext>(Configure);
        services.AddScoped<GrantsDbContext>(s =>
        {
            var context = s.GetRequiredService<TContext>();
            context.Enter(s.GetRequiredService<ContextServices>());
            return context;
        });

        void Configure(DbContextOptionsBuilder o)
        {
            configure(o);
            o.ReplaceService<IModelCacheKeyFactory, ModuleModelCacheKey>();

            // The first counts hosts in one process: there is one in use; tests run many side by side. The second is meant: an aggregate is a
            // few dozen rows, and one statement sees them all at the same moment.
            o.ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning, RelationalEventId.MultipleCollectionIncludeWarning));
        }
    }

    private static string SqliteConnectionString(DatabaseOptions options)
    {
        if (options.ConnectionString.Length > 0) return options.ConnectionString;
        Directory.CreateDirectory(options.DataFolder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.DataFolder, "grants.db"), ForeignKeys = true }.ToString();
    }
}

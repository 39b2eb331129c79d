using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Grants.Infrastructure.Jobs;

/// <summary>Registers work that a clock starts.</summary>
public static class JobsRegistration
{
    /// <summary>The scheduler has a name: the clock given to a nameless one would replace the application's own.</summary>
    internal const string SchedulerName = "grants";

    private const int Workers = 4;

    /// <summary>Runs <typeparamref name="TWork"/> in a system scope at an interval; <c>Jobs:Every:(name)</c> overrides it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="every">How often it asks what is due.</param>
    public static IServiceCollection AddScheduledWork<TWork>(this IServiceCollection services, TimeSpan every)
        where TWork : class, IScheduledWork
    {
        services.AddScoped<TWork>();
        return services.AddSingleton(new ScheduledWork(TWork.Name, typeof(ScheduledJob<TWork>), every));
    }

    /// <summary>Sets up the scheduler. Work may be registered before or after.</summary>
    internal static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<JobsOptions>(configuration.GetSection(JobsOptions.Section));
        var options = configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() ?? new JobsOptions();
        if (!options.Enabled) return services;
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddQuartz(SchedulerName, quartz =>
        {
            quartz.UseDefaultThreadPool(Workers);

            // The trigger ticks in real time; what is due is asked of the application's own clock, which a demo or a test moves.
            quartz.UseTimeProvider(TimeProvider.System);
            if (options.Store == JobStore.Clustered) quartz.UsePersistentStore(store => UseCluster(store, database));
            else quartz.UseInMemoryStore();
        });
        services.AddHostedService<WorkScheduler>();
        return services.AddQuartzHostedService(SchedulerName, o => o.WaitForJobsToComplete = true);
    }

    private static void UseCluster(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.PostgreSql:
                store.UsePostgres(database.ConnectionString);
                break;
            case DatabaseProvider.SqlServer:
                store.UseSqlServer(database.ConnectionString);
                break;
            default:
                throw new RefusedToStartException("Jobs:Store 'Clustered' needs a server database; SQLite has one process and keeps triggers in memory.");
        }

        store.ProvisionSchema();
        store.UseClustering();
    }
}

/// <summary>One registration.</summary>
/// <param name="Name">Code of the work.</param>
/// <param name="Job">Closed <see cref="ScheduledJob{TWork}"/>.</param>
/// <param name="Every">Interval.</param>
internal sealed record ScheduledWork(string Name, Type Job, TimeSpan Every);

using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Grants.Infrastructure.Jobs;

/// <summary>What the clock starts: opens a system scope and runs the work in it. Never twice at once, in a cluster neither.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob<TWork>(IServiceProvider services, ILogger<TWork> logger) : IJob
    where TWork : class, IScheduledWork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = services.BeginSystemScope(TWork.Name);
        try
        {
            await scope.ServiceProvider.GetRequiredService<TWork>().RunAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The trigger stays: what was due is caught up by the next run. Only the type: a text could carry a sealed value.
            await scope.ServiceProvider.GetRequiredService<IntegrityIncidents>().RecordAsync(e, cancellationToken);
            logger.LogError("Scheduled work {Name} failed: {Error} {Stack}", TWork.Name, e.GetType().FullName, e.StackTrace);
            throw new JobExecutionException(TWork.Name);
        }
    }
}

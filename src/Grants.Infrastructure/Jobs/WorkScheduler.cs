using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Quartz;

namespace Grants.Infrastructure.Jobs;

/// <summary>Gives every registered work its trigger when the host starts.</summary>
internal sealed class WorkScheduler(
    [FromKeyedServices(JobsRegistration.SchedulerName)] ISchedulerFactory schedulers, IEnumerable<ScheduledWork> work, IOptions<JobsOptions> options)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var each in work)
        {
            var every = options.Value.Every.GetValueOrDefault(each.Name, each.Every);
            var job = JobBuilder.Create().OfType(each.Job).WithIdentity(each.Name).StoreDurably().Build();
            var trigger = TriggerBuilder.Create().ForJob(job).WithIdentity(each.Name).StartNow()
                .WithSimpleSchedule(s => s.WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
                .Build();
            await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grants.Tests.Infrastructure.Jobs;

public class ScheduledWorkTests
{
    [Fact]
    public async Task The_trigger_runs_work_in_a_system_scope_again_after_a_failure_and_never_twice_at_once()
    {
        var seen = new Seen();
        await using var app = await TestApp.StartAsync<SampleModule>(s =>
        {
            s.AddSingleton(seen);
            s.AddSingleton<IHostApplicationLifetime>(new StartedLifetime());
            s.AddScheduledWork<SampleWork>(TimeSpan.FromMilliseconds(50));
        });
        app.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(app.Clock);
        var hosted = app.Services.GetServices<IHostedService>().ToList();
        foreach (var service in hosted) await service.StartAsync(CancellationToken.None);
        await seen.ThreeRuns.Task.WaitAsync(TimeSpan.FromSeconds(20));
        foreach (var service in hosted.AsEnumerable().Reverse()) await service.StopAsync(CancellationToken.None);
        seen.MostAtOnce.ShouldBe(1);
        seen.Scopes.ShouldAllBe(s => s == AccessScope.System("sample-work"));
    }

    private sealed class Seen
    {
        public TaskCompletionSource ThreeRuns { get; } = new();

        public List<AccessScope> Scopes { get; } = [];

        public int Now;

        public int MostAtOnce { get; set; }
    }

    private sealed class SampleWork(Seen seen, CurrentScope scope) : IScheduledWork
    {
        public static string Name => "sample-work";

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            seen.MostAtOnce = Math.Max(seen.MostAtOnce, Interlocked.Increment(ref seen.Now));
            seen.Scopes.Add(scope.Value);
            await Task.Delay(120, cancellationToken);
            Interlocked.Decrement(ref seen.Now);
            if (seen.Scopes.Count == 1) throw new InvalidOperationException("The first run fails.");
            if (seen.Scopes.Count == 3) seen.ThreeRuns.SetResult();
        }
    }

    private sealed class StartedLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted { get; } = new(canceled: true);

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}

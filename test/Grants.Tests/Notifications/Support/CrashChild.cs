using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Notifications;
using Grants.Notifications.Contracts;
using Grants.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Notifications.Support;

/// <summary>The dispatcher in a process of its own that stops at a named point and waits to be killed (SIGKILL).</summary>
internal static class CrashChild
{
    private const string Reached = "reached";

    /// <summary>Runs in the child.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var plan = JsonSerializer.Deserialize<CrashPlan>(args[0])!;
        var world = new FakeWorld();
        world.Obligations.AddRange(plan.Obligations);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(plan.Settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        var clock = new TestClock();
        clock.Advance(plan.Now - clock.UtcNow);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IOutboxProbe>(new StoppingProbe(plan.Point));
        services.AddGrants<NotificationsModule>(configuration);
        ReminderScene.Register(services, world);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.BeginSystemScope("crash-child");
        await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().RunAsync(CancellationToken.None);
        return 1; // the point was never reached
    }

    /// <summary>Runs in the test: starts the child on the scene's database and kills it at the point.</summary>
    public static async Task KillAtAsync(ReminderScene scene, SmtpServer smtp, string point)
    {
        var settings = new Dictionary<string, string?>(smtp.Settings);
        foreach (var (key, value) in scene.App.Settings) settings[key] = value;
        var plan = JsonSerializer.Serialize(new CrashPlan(settings, point, scene.App.Clock.UtcNow, [.. scene.World.Obligations]));
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CrashChild).Assembly.Location, plan]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var line = await child.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        child.Kill();
        await child.WaitForExitAsync();
        line.ShouldBe(Reached);
        child.ExitCode.ShouldBe(128 + 9, string.Create(CultureInfo.InvariantCulture, $"killed, not ended: {child.ExitCode}"));
    }

    private sealed class StoppingProbe(string point) : IOutboxProbe
    {
        public async Task ReachedAsync(string reached, CancellationToken cancellationToken)
        {
            if (reached != point) return;
            Console.Out.WriteLine(Reached);
            await Console.Out.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    private sealed record CrashPlan(Dictionary<string, string?> Settings, string Point, DateTime Now, IReadOnlyList<Obligation> Obligations);
}

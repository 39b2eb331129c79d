using System.Diagnostics;
using System.Text.Json;
using Grants.HttpApi.Host.Composition;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Domain.Urgent;
using Grants.Protection.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>The enclave's messages or its look after money, in a process of its own that stops at a named point of the crossing and waits to be killed (SIGKILL).</summary>
internal static class CrossingChild
{
    public const string Word = "cross";

    /// <summary>Where it can stop: before the programme's database knows of it, before and after that is committed, before the enclave notes that it was done.</summary>
    public static readonly string[] Points = ["asked", "written", "committed", "unnoted"];

    private const string Reached = "reached";

    /// <summary>Runs in the child.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var settings = JsonSerializer.Deserialize<Dictionary<string, string?>>(args[2])!;
        var app = GrantsHost.Build(["--demo", "--Jobs:Enabled=false", .. settings.Select(s => $"--{s.Key}={s.Value}")]);
        var enclave = app.Services.GetRequiredService<Enclave>().Services;
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Listeners(args[1]));
        await using var scope = enclave.BeginSystemScope("crossing-child");
        if (args[3] == "clock") await scope.ServiceProvider.GetRequiredService<FollowMoney>().RunAsync(CancellationToken.None);
        else await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().RunAsync(CancellationToken.None);
        return 1; // the point was never reached
    }

    /// <summary>Runs in the test: starts the child on the host's files and kills it at the point.</summary>
    public static async Task KillAtAsync(IReadOnlyDictionary<string, string?> settings, string point, string by)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CrossingChild).Assembly.Location, Word, point, JsonSerializer.Serialize(settings), by]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var child = Process.Start(start)!;
        string? line;
        do line = await child.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        while (line is not null && line != Reached);
        child.Kill();
        await child.WaitForExitAsync();
        line.ShouldBe(Reached, $"{by} at {point}");
        child.ExitCode.ShouldBe(128 + 9, "killed, not ended");
    }

    private sealed class Listeners(string point) : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(new Stop(point)!);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    /// <summary>Stops for good at the point; what the process holds open stays as it is until it is killed.</summary>
    private sealed class Stop(string point) : IObserver<KeyValuePair<string, object>>
    {
        private static bool isPlaced;

        public void OnNext(KeyValuePair<string, object> value)
        {
            if (value.Value is not DbContextEventData { Context: GrantsDbContext context }) return;
            var places = context.ChangeTracker.Entries<UrgentSupport>().Any(e => e.State == EntityState.Added);
            var at = value.Key switch
            {
                _ when value.Key == CoreEventId.SaveChangesStarting.Name && places => "asked",
                _ when value.Key == RelationalEventId.TransactionCommitting.Name && (places || isPlaced) => "written",
                _ when value.Key == RelationalEventId.TransactionCommitted.Name && isPlaced => "committed",
                _ when value.Key == CoreEventId.SaveChangesStarting.Name && context.ChangeTracker.Entries<OutboxMessage>().Any(e => e.State == EntityState.Modified && e.Entity.Kind == "place-urgent")
                    && isPlaced => "unnoted",
                _ => "",
            };
            isPlaced |= context.ChangeTracker.Entries<UrgentSupport>().Any();
            if (at != point) return;
            Console.Out.WriteLine(Reached);
            Console.Out.Flush();
            Thread.Sleep(Timeout.Infinite);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}

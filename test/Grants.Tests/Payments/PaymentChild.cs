using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Contracts;
using Grants.Payments;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>One act on a payment in a process of its own that stops at a named point of its save and waits to be killed (SIGKILL).</summary>
internal static class PaymentChild
{
    public const string Word = "pay";

    private const string Reached = "reached";

    /// <summary>Runs in the child.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var plan = JsonSerializer.Deserialize<PaymentPlan>(args[1])!;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(plan.Settings).Build();
        var around = new PaymentNeighbours();
        around.Payables[plan.Payable.Id] = plan.Payable;
        var clock = new TestClock();
        clock.Advance(plan.Now - clock.UtcNow);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(clock);
        services.AddGrants<PaymentsModule>(configuration);
        services.AddSingleton<IPayableSource>(around).AddSingleton<IPartners>(around).AddSingleton<IPartnerContacts>(around);
        services.ConfigureDbContext<SqliteGrantsDbContext>(o => o.AddInterceptors(new StopAt(plan.Point)));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var person = plan.Person;
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(new CurrentUserInfo(
            person.Id, person.UserName, person.Roles, person.OrganisationId, person.DonorId, Guid.CreateVersion7(), "en")
        { ConfirmedAt = clock.UtcNow });
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(person.Scope);
        await PaymentStep.DoAsync(plan.Step, scope.ServiceProvider, plan.Payable.Id, plan.Order, plan.Version);
        return 1; // the point was never reached
    }

    /// <summary>Runs in the test: starts the child on the scenario's files and kills it at the point.</summary>
    public static async Task KillAtAsync(PaymentPlan plan)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(PaymentChild).Assembly.Location, Word, JsonSerializer.Serialize(plan)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var child = Process.Start(start)!;
        var line = await child.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        child.Kill();
        await child.WaitForExitAsync();
        line.ShouldBe(Reached, $"{plan.Step} at {plan.Point}");
        child.ExitCode.ShouldBe(128 + 9, "killed, not ended");
    }

    /// <summary>Stops where the save that changes the order stands; other saves (codes, the log of readings) go on.</summary>
    private sealed class StopAt(string point) : DbTransactionInterceptor, ISaveChangesInterceptor
    {
        public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Stop("asked", eventData.Context);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Stop("written", eventData.Context);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Stop("saved", eventData.Context);
            return Task.CompletedTask;
        }

        private void Stop(string reached, DbContext? context)
        {
            if (reached != point || context is null || context.ChangeTracker.Entries<PaymentOrder>().All(e => e.State == EntityState.Unchanged)) return;
            Console.Out.WriteLine(Reached);
            Console.Out.Flush();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}

/// <summary>What the child does, with what, and where it stops.</summary>
internal sealed record PaymentPlan(
    Dictionary<string, string?> Settings, DateTime Now, string Step, string Point, TestPerson Person, Payable Payable, Guid Order, long Version);

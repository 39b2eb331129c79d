using System.Diagnostics;
using Grants.Benchmarks.Identity;
using Grants.Benchmarks.Lists;
using Grants.Benchmarks.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Payments.Application.Statements;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Grants.Payments.Domain.Statements;
using Grants.Payments.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Safety;

/// <summary>A statement of 10,000 lines taken in, and all of its lines matched to 10,000 orders: by code, by reference and by amount in turn.</summary>
internal static class MatchRun
{
    private const int Lines = 10_000;
    private const double BudgetSeconds = 5;

    public static async Task RunAsync(Figures figures)
    {
        await using var host = await HostInside.StartAsync();
        var services = host.App.Services;
        var iban = services.GetRequiredService<IConfiguration>()["Payments:Debtor:Iban"] ?? throw new InvalidOperationException("No account of the programme is configured.");
        var today = Baghdad.Today(services.GetRequiredService<TimeProvider>());
        var file = SampleStatement.Write("BENCH", iban, "USD", 0, today, today, [.. Enumerable.Range(0, Lines).Select(i => Line(i, today))]);
        var import = await TimeAsync(services, s => s.GetRequiredService<StatementImport>().TakeAsync(file, default));
        await BigProgramme.SaveAsync(services, "payment.sent", Enumerable.Range(0, Lines).Select(i => Sent(i, today, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)).ToList(), o => o.Id);
        var match = await TimeAsync(services, s => s.GetRequiredService<StatementMatching>().RunAsync(default));
        await using var scope = services.BeginSystemScope("benchmark");
        var proposed = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<BankLine>().CountAsync(l => l.State == LineState.Proposed);
        if (proposed != Lines) throw new InvalidOperationException($"Only {proposed} of {Lines} lines were matched.");
        figures.Tell($"Statement of {Lines:N0} lines ({file.Length / 1024:N0} KB) read, checked, sealed and stored", $"{import.TotalSeconds:0.0} s");
        figures.Add($"{Lines:N0} statement lines matched to {Lines:N0} orders and saved", match.TotalSeconds, BudgetSeconds, "s");
    }

    private static long AmountOf(int index) => 100_000 + index;

    private static SampleLine Line(int index, DateOnly today) => (index % 3) switch
    {
        0 => new SampleLine(today, -AmountOf(index), $"BANK-{index}", $"Payment {CodeOf(index)}"),
        1 => new SampleLine(today, -AmountOf(index), $"REF-{index}", "No code of ours"),
        _ => new SampleLine(today, -AmountOf(index), $"BANK-{index}", "Neither code nor reference"),
    };

    private static string CodeOf(int index) => $"PY-2019-{100_000 + index}";

    private static PaymentOrder Sent(int index, DateOnly today, DateTime at)
    {
        var payee = new Payee(Guid.CreateVersion7());
        var contact = new CalledContact(Guid.CreateVersion7(), at.AddDays(-200), BenchPeople.Caller);
        payee.Verify(payee.Record(DemoIban.Account(index + 1), BenchPeople.Recorder, at.AddHours(-100)).Id, BenchPeople.Caller, at.AddHours(-99), contact, "Benchmark");
        var payable = new Payable(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "G-2019-001", payee.OrganisationId, "P-017", Guid.CreateVersion7(), new Amount(AmountOf(index), "USD"), today, null);
        var order = PaymentOrder.Prepare(CodeOf(index), payable, Guid.CreateVersion7(), payee, 1, BenchPeople.Preparer, at);
        order.Approve(BenchPeople.Approver, at);
        order.Release(payable, payee, Guid.CreateVersion7(), at);
        order.Send($"REF-{index}", today, BenchPeople.Preparer, at);
        _ = order.TakeEvents();
        return order;
    }

    private static async Task<TimeSpan> TimeAsync(IServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(new CurrentUserInfo(
            BenchPeople.Caller, DemoUserNames.Reconciler, [Roles.Reconciler], null, null, Guid.CreateVersion7(), "en"));
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.Staff);
        var watch = Stopwatch.StartNew();
        await work(scope.ServiceProvider);
        return watch.Elapsed;
    }
}

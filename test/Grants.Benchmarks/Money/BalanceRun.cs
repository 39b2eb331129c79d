using System.Diagnostics;
using Grants.Benchmarks.Identity;
using Grants.Benchmarks.Support;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Money;

/// <summary>The balance of one fund whose book has a million entries, from the sums kept with it; and, to compare, added up from the entries.</summary>
internal static class BalanceRun
{
    private const int Entries = 1_000_000;
    private const int Chunk = 5_000;
    private const int Times = 200;
    private const int Adding = 5;
    private const double BudgetMilliseconds = 20;

    public static async Task RunAsync(Figures figures)
    {
        await using var host = await HostInside.StartAsync(seed: "full");
        var fund = await BookAsync(host.App.Services);
        var kept = await TimeAsync(Times, host.App.Services, s => s.GetRequiredService<ILedger>().BalanceAsync(fund, default));
        var added = await TimeAsync(Adding, host.App.Services, s => s.GetRequiredService<GrantsDbContext>().Set<LedgerEntry>().AsNoTracking()
            .Where(e => e.FundId == fund).GroupBy(e => e.Account).Select(g => new { g.Key, Net = g.Sum(e => e.DebitMinor - e.CreditMinor) }).ToListAsync());
        await using var scope = host.App.Services.BeginSystemScope("bench");
        var faults = await scope.ServiceProvider.GetRequiredService<ILedgerCheck>().FaultsAsync(default);
        if (faults.Count > 0) throw new InvalidOperationException(faults[0]);
        figures.Add($"Balance of a fund with {Entries:N0} entries, p95", kept.P95, BudgetMilliseconds, "ms");
        figures.Tell("The same added up from the entries, median", $"{added.Median:0} ms");
    }

    private static async Task<Guid> BookAsync(IServiceProvider services)
    {
        var fund = Guid.Empty;
        for (var written = 0; written < Entries; written += 2 * Chunk)
        {
            await using var scope = services.BeginSystemScope("bench");
            var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var book = await db.Set<FundLedger>().OrderBy(b => b.Id).FirstAsync();
            fund = book.Id;
            for (var i = 0; i < Chunk; i++)
            {
                var source = Guid.CreateVersion7();
                var lines = PostingRules.Pledge(FundPosition.Of(book, [], []), new Amount(100 + i, book.Currency));
                db.Add(book.Post(new PostingAct(PostingKind.Pledge, $"bench:{source:N}", source, null, new DateOnly(2020 + (i % 7), 6, 1)), lines, DateTime.UnixEpoch));
            }

            db.ChangeTracker.DetectChanges();
            scope.ServiceProvider.GetRequiredService<IAudit>().Record("bench.booked", fund);
            await db.SaveChangesAsync();
        }

        return fund;
    }

    private static async Task<(double Median, double P95)> TimeAsync<T>(int times, IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        var taken = new List<double>();
        for (var i = -3; i < times; i++)
        {
            await using var scope = services.BeginSystemScope("bench");
            var watch = Stopwatch.StartNew();
            await work(scope.ServiceProvider);
            if (i >= 0) taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return (taken[taken.Count / 2], taken[(int)(taken.Count * 0.95)]);
    }
}

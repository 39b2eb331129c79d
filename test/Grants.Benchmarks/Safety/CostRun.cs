using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Grants.Benchmarks.Identity;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Proposals.Domain.Proposals;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Safety;

/// <summary>
/// What safety costs where a partner feels it: a report of five texts saved and sent, with everything and with log, outbox and idempotency left
/// out, in turn; and 50 decided proposals with five sealed fields each, opened for a list.
/// </summary>
internal static class CostRun
{
    private const int WarmUp = 30;
    private const int Times = 200;
    private const double BudgetPercent = 45;
    private const double BudgetMilliseconds = 10;
    private const int ListSize = 50;

    public static async Task RunAsync(Figures figures)
    {
        await using var host = await HostInside.StartAsync(seed: "full");
        await SubmitAsync(figures, host);
        await OpenListAsync(figures, host);
    }

    private static async Task SubmitAsync(Figures figures, HostInside host)
    {
        var reports = new Queue<Guid>(await ManyReports.AskAsync(host.App.Services, 2 * (WarmUp + Times)));
        using var lead = await host.CreateClient().SignInAsync("p017-lead");
        using var parts = new WithoutParts();
        var (whole, bare) = (new Samples(), new Samples());
        for (var i = 0; i < WarmUp + Times; i++)
        {
            var counts = i >= WarmUp;
            foreach (var without in i % 2 == 0 ? [true, false] : new[] { false, true })
            {
                parts.IsOn = without;
                var time = await SubmitAsync(lead, reports.Dequeue(), isKeyed: !without);
                parts.IsOn = false;
                if (counts) (without ? bare : whole).Add(time);
            }
        }

        if (parts.LeftOut < WarmUp + Times) throw new InvalidOperationException("Nothing was left out: there is nothing to compare.");
        var sealing = SealingOfAReport();
        figures.Tell($"Report saved and sent, p50 of {Times}; the same without log, outbox, idempotency", $"{whole.Median:0.0} ms; {bare.Median:0.0} ms");
        figures.Tell("Sealing its five texts, p50", $"{sealing:0.00} ms");
        figures.Add("Sealing, log, outbox and idempotency: share of the time", (whole.Median - bare.Median + sealing) / whole.Median * 100, BudgetPercent, "%");
    }

    private static async Task<TimeSpan> SubmitAsync(TestClient lead, Guid report, bool isKeyed)
    {
        var watch = Stopwatch.StartNew();
        using var saved = await lead.SendAsync(HttpMethod.Put, $"/api/reports/{report}/draft", ManyReports.Typed, 1, isKeyed ? Guid.CreateVersion7() : null);
        var version = (await saved.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()).Version();
        using var sent = await lead.SendAsync(HttpMethod.Post, $"/api/reports/{report}/submit", null, version, isKeyed ? Guid.CreateVersion7() : null);
        sent.EnsureSuccessStatusCode();
        return watch.Elapsed;
    }

    private static long Version(this Stream body) => JsonDocument.Parse(body).RootElement.GetProperty("version").GetInt64();

    private static double SealingOfAReport()
    {
        var key = new DataKey(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
        var samples = new Samples();
        for (var i = 0; i < WarmUp + Times; i++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var question in Questions.All)
                Envelope.Seal(JsonSerializer.SerializeToUtf8Bytes(ManyReports.Text), key, new SealedPlace(question, Guid.CreateVersion7(), key.Id));
            if (i >= WarmUp) samples.Add(watch.Elapsed);
        }

        return samples.Median;
    }

    private static async Task OpenListAsync(Figures figures, HostInside host)
    {
        var ids = await ManyProposals.DecidedAsync(host.App.Services, ListSize);
        var (loading, whole) = (new Samples(), new Samples());
        for (var i = 0; i < WarmUp + Times; i++)
        {
            await using var scope = host.App.Services.BeginSystemScope("benchmark");
            var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
            var watch = Stopwatch.StartNew();
            var proposals = await db.Set<Proposal>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync();
            var loaded = watch.Elapsed;
            var opened = await scope.ServiceProvider.GetRequiredService<IVault>().OpenManyAsync(proposals, "proposal.read", CancellationToken.None);
            var values = proposals.Sum(p => ManyProposals.Open(opened, p));
            var took = watch.Elapsed;
            if (values != ListSize * ManyProposals.SealedFields) throw new InvalidOperationException($"{values} values were opened.");
            if (i < WarmUp) continue;
            loading.Add(loaded);
            whole.Add(took);
        }

        figures.Tell($"{ListSize} proposals with {ManyProposals.SealedFields} sealed fields each: loading them, p50 of {Times}", $"{loading.Median:0.0} ms");
        figures.Add("The same, loaded, the reading recorded and all opened, p50", whole.Median, BudgetMilliseconds, "ms");
    }
}

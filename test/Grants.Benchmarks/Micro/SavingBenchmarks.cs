using BenchmarkDotNet.Attributes;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Composition;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Domain.Organisations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Micro;

/// <summary>One record with one part, added and saved: through the whole pipeline, and by EF Core alone with the same durability.</summary>
public class SavingBenchmarks
{
    private readonly string folder = Places.NewFolder();
    private readonly string note = new('x', 800);
    private WebApplication? app;
    private DbContextOptions<BareContext>? bare;
    private int number = 100_000;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        app = GrantsHost.Build([.. HostSettings.For(folder), "--Jobs:Enabled=false"]);
        await using var scope = app.Services.BeginSystemScope("benchmark");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.EnsureCreatedAsync();

        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "bare.db"), ForeignKeys = true }.ToString();
        bare = new DbContextOptionsBuilder<BareContext>().UseSqlite(file).AddInterceptors(new SqlitePragmas()).Options;
        await using var db = new BareContext((DbContextOptions<BareContext>)bare);
        await db.Database.EnsureCreatedAsync();
    }

    [GlobalCleanup]
    public async Task ClearAsync()
    {
        if (app is not null) await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public async Task BareSaveAsync()
    {
        await using var db = new BareContext((DbContextOptions<BareContext>)bare!);
        var partner = new BarePartner { Code = $"P-{number++}", Name = "Partner", Notes = note };
        partner.Governorates.Add(new BareGovernorate { Code = "BGD" });
        db.Add(partner);
        await db.SaveChangesAsync();
    }

    [Benchmark]
    public async Task PipelineSaveAsync()
    {
        await using var scope = app!.Services.BeginSystemScope("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var profile = new OrganisationProfile("Partner", [], [Grants.Partners.Contracts.Governorates.All[0].Code], false, false, [], [], [], note);
        var partner = Organisation.Add($"P-{number++}", profile, Guid.Empty, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        db.Add(partner);
        scope.ServiceProvider.GetRequiredService<IAudit>().Record("partner.added", partner.Id);
        await db.SaveChangesAsync();
    }
}

using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;

namespace Grants.HttpApi.Host.Demo;

/// <summary>Fills an empty database with the demo programme, once.</summary>
internal static class DemoSeeder
{
    /// <summary>Act on record in every database that was ever filled with the demo.</summary>
    public const string SeededAct = "demo.seeded";

    /// <summary>Setting <c>Demo:Seed</c>: <c>full</c> (default) or <c>people</c>, which makes the sign-ins of staff only and leaves the programme empty.</summary>
    public static async Task SeedAsync(WebApplication app)
    {
        if (!app.Environment.IsEnvironment(DemoEnvironment.Name))
            throw new InvalidOperationException("Demo data is only made in the environment Demo: start with --demo.");
        await using var scope = app.Services.BeginSystemScope("demo-seed");
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<GrantsDbContext>();
        if (await db.Set<AuditEntry>().AnyAsync(e => e.Act == SeededAct)) return;

        var seeds = services.GetServices<IDataSeedContributor>();
        if (app.Configuration["Demo:Seed"] == "people") seeds = seeds.Take(1);
        foreach (var seed in seeds)
        {
            await seed.SeedAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }

        services.GetRequiredService<IAudit>().Record(SeededAct);
        await db.SaveChangesAsync();
    }
}

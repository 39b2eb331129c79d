using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.HttpApi.Host.Demo;

/// <summary>Fills an empty database with the demo programme, once.</summary>
internal static class DemoSeeder
{
    /// <summary>Act on record in every database that was ever filled with the demo.</summary>
    public const string SeededAct = "demo.seeded";

    /// <summary>The setting that says how much is made.</summary>
    public const string Setting = "Demo:Seed";

    /// <summary>Its value for an installation in which nobody has an account: the setup page is open.</summary>
    public const string Nothing = "nothing";

    /// <summary><see cref="Setting"/>: <c>full</c> (default); <c>people</c>, which makes the sign-ins of staff only and leaves the programme empty; or <see cref="Nothing"/>.</summary>
    public static async Task SeedAsync(WebApplication app)
    {
        if (!app.Environment.IsEnvironment(DemoEnvironment.Name))
            throw new RefusedToStartException("Demo data is only made in the environment Demo: start with --demo.");
        await SeedAsync(app.Services, app.Configuration[Setting]);
        await SeedAsync(app.Services.GetRequiredService<Enclave>().Services, app.Configuration[Setting] is null or "full" ? null : Nothing);
    }

    private static async Task SeedAsync(IServiceProvider container, string? part)
    {
        await using var scope = container.BeginSystemScope("demo-seed");
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<GrantsDbContext>();
        if (await db.Set<AuditEntry>().AnyAsync(e => e.Act == SeededAct)) return;

        var seeds = services.GetServices<IDataSeedContributor>();
        if (part == "people") seeds = seeds.Take(1);
        if (part == Nothing) seeds = [];
        foreach (var seed in seeds)
        {
            await seed.SeedAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }

        services.GetRequiredService<IAudit>().Record(SeededAct);
        await db.SaveChangesAsync();
    }
}

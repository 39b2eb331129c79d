using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Demo;
using Grants.HttpApi.Host.OpenApi;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>The words the program understands.</summary>
internal static class Verb
{
    /// <summary>What the program answers when it refuses to run like this.</summary>
    public const int Refused = 78; // EX_CONFIG of sysexits.h: systemd and people know it from a crash.

    /// <summary>Does what the first word says; without one, serves.</summary>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var words = args.Where(a => !a.StartsWith('-')).ToList();
        switch (words.FirstOrDefault())
        {
            case null:
                await ServeAsync(app);
                return 0;
            case "migrate":
                await MigrateAsync(app);
                return 0;
            case "seed-demo":
                await MigrateAsync(app);
                await DemoSeeder.SeedAsync(app);
                return 0;
            case "openapi" when words.Count == 2:
                await OpenApiDocument.WriteAsync(app, words[1]);
                return 0;
            case "invite-administrator":
                await MigrateAsync(app);
                await InviteAdministrator.RunAsync(app);
                return 0;
            case "export-signatures" when words.Count == 2:
                await Signatures.ExportAsync(app, words[1]);
                return 0;
            case "verify-signatures" when words.Count == 2:
                return await Signatures.VerifyAsync(words[1]);
            case "export-audit" when words.Count == 2:
                return await AuditFiles.ExportAsync(args.Contains("--enclave", StringComparer.Ordinal) ? Containers(app)[1] : app.Services, words[1]);
            case "backup":
                await RefuseForeignKeysAsync(app);
                return await Backups.MakeAsync(app);
            case "restore":
                await MigrateAsync(app);
                return await Backups.VerifyAsync(app);
            case "erase":
                await RefuseForeignKeysAsync(app);
                return await Erase.RunAsync(app, args, words.ElementAtOrDefault(1));
            case "rotate-keys":
                await RefuseForeignKeysAsync(app);
                return await RotateKeys.RunAsync(app, args);
            case "fill-indexes":
                await RefuseForeignKeysAsync(app);
                return await FillIndexesAsync(app);
            case var other:
                return await Refusal.SayAsync($"'{other}' is not known, or words are missing behind it. Use: migrate, invite-administrator, seed-demo, openapi FILE, export-signatures FILE, verify-signatures FILE, export-audit FOLDER [--enclave], verify-audit ENTRIES CHECKPOINTS PUBLICKEY, backup, restore DATA KEYS PRIVATEKEY, rotate-keys [--enclave], fill-indexes, erase USERNAME, or nothing to serve.");
        }
    }

    /// <summary>Migrates, seeds the demo when it is one, and starts to listen.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        StartUpChecks.Run(app);
        await MigrateAsync(app);
        await StartUpChecks.RefuseDemoDataAsync(app);
        foreach (var services in Containers(app)) await StartUpChecks.ContinueLogAsync(services);
        if (app.Environment.IsEnvironment(DemoEnvironment.Name)) await DemoSeeder.SeedAsync(app);
        await app.StartAsync();
    }

    private static async Task ServeAsync(WebApplication app)
    {
        await StartAsync(app);
        if (app.Environment.IsEnvironment(DemoEnvironment.Name)) DemoGreeting.Print(app);
        await SetupNotice.WriteAsync(app, Console.Out);
        await Task.WhenAll(LetGoOfTheStartAsync(app), app.WaitForShutdownAsync());
    }

    /// <summary>
    /// Gives memory back that only the start needed. A server on which nobody works would keep it until its next collection, which then does not
    /// come: 27 MB of 212, by <c>-- memory</c> of the benchmarks.
    /// </summary>
    private static async Task LetGoOfTheStartAsync(WebApplication app)
    {
        await Task.Delay(TimeSpan.FromSeconds(10), app.Lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        foreach (var services in Containers(app))
        {
            await using var scope = services.BeginSystemScope("migrate");
            await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.MigrateAsync();
            await StartUpChecks.RefuseForeignKeysAsync(services);
            await FillIndexes.RunAsync(services, anew: false);
        }
    }

    private static async Task RefuseForeignKeysAsync(WebApplication app)
    {
        foreach (var services in Containers(app)) await StartUpChecks.RefuseForeignKeysAsync(services);
    }

    private static async Task<int> FillIndexesAsync(WebApplication app)
    {
        var worst = 0;
        foreach (var services in Containers(app)) worst = Math.Max(worst, await FillIndexes.RunAsync(services, anew: true));
        return worst;
    }

    /// <summary>The programme's, then the enclave's: each has a database, keys and a log of its own.</summary>
    private static IReadOnlyList<IServiceProvider> Containers(WebApplication app) => [app.Services, app.Services.GetRequiredService<Enclave>().Services];
}

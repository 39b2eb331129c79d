using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Demo;
using Grants.HttpApi.Host.OpenApi;
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
                return await AuditFiles.ExportAsync(app, words[1]);
            case "backup":
                await StartUpChecks.RefuseForeignKeysAsync(app);
                return await Backups.MakeAsync(app);
            case "restore":
                await MigrateAsync(app);
                return await Backups.VerifyAsync(app);
            case "erase":
                await StartUpChecks.RefuseForeignKeysAsync(app);
                return await Erase.RunAsync(app, args, words.ElementAtOrDefault(1));
            case "rotate-keys":
                await StartUpChecks.RefuseForeignKeysAsync(app);
                return await RotateKeys.RunAsync(app, args);
            case "fill-indexes":
                await StartUpChecks.RefuseForeignKeysAsync(app);
                return await FillIndexes.RunAsync(app, anew: true);
            case var other:
                return await Refusal.SayAsync($"'{other}' is not known, or words are missing behind it. Use: migrate, invite-administrator, seed-demo, openapi FILE, export-signatures FILE, verify-signatures FILE, export-audit FOLDER, verify-audit ENTRIES CHECKPOINTS PUBLICKEY, backup, restore DATA KEYS PRIVATEKEY, rotate-keys, fill-indexes, erase USERNAME, or nothing to serve.");
        }
    }

    /// <summary>Migrates, seeds the demo when it is one, and starts to listen.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        StartUpChecks.Run(app);
        await MigrateAsync(app);
        await StartUpChecks.RefuseDemoDataAsync(app);
        await StartUpChecks.ContinueLogAsync(app);
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
        await using var scope = app.Services.BeginSystemScope("migrate");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database.MigrateAsync();
        await StartUpChecks.RefuseForeignKeysAsync(app);
        await FillIndexes.RunAsync(app, anew: false);
    }
}

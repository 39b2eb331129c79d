using Grants.HttpApi.Host.Client;
using Grants.HttpApi.Host.Demo;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.HttpApi.Host.Composition;

/// <summary>Refuses to start in a way that would be unsafe, with a sentence that says what to do.</summary>
internal static class StartUpChecks
{
    public static void Run(WebApplication app)
    {
        if (app.Environment.IsEnvironment(DemoEnvironment.Name)) RunDemo(app.Configuration);
        if (!app.Services.GetRequiredService<IOptions<ClientOptions>>().Value.LeadsAway)
            throw new RefusedToStartException("Client:LeaveTo must be the https address of a neutral page, for example: Client:LeaveTo=https://www.google.com/");
        if (app.Environment.IsProduction()) RunProduction(app);
    }

    /// <summary>A database with demo accounts has a password that everybody knows: only the demo may use it.</summary>
    public static async Task RefuseDemoDataAsync(WebApplication app)
    {
        if (app.Environment.IsEnvironment(DemoEnvironment.Name)) return;
        await using var scope = app.Services.BeginSystemScope("start");
        if (await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().AnyAsync(e => e.Act == DemoSeeder.SeededAct))
            throw new RefusedToStartException("This database holds the demo, whose password is public. Use an empty one, or start with --demo.");
    }

    /// <summary>The log goes on where it was signed last, by the key that signed it.</summary>
    public static async Task ContinueLogAsync(IServiceProvider services)
    {
        await using var scope = services.BeginSystemScope("start");
        var signer = scope.ServiceProvider.GetRequiredService<AuditSigner>();
        signer.Ensure(isNew: await scope.ServiceProvider.GetRequiredService<AuditCheckpoints>().LastAsync(CancellationToken.None) is null);
        var (size, _) = await scope.ServiceProvider.GetRequiredService<AuditNodes>().EndAsync(CancellationToken.None);
        if (!scope.ServiceProvider.GetRequiredService<CheckpointFile>().IsBeyond(size)) return;
        throw new RefusedToStartException(
            $"The checkpoint file '{signer.FilePath}' speaks for more entries of the log than the database has: entries are missing, or an older database was put back by hand. Check with verify-audit; put backups back with: restore");
    }

    /// <summary>
    /// Beside a lost or another installation's key store the program would make new keys and go on as if nothing were missing: what was sealed before would
    /// be taken for changed, and a backup would keep the wrong keys.
    /// </summary>
    public static async Task RefuseForeignKeysAsync(IServiceProvider services)
    {
        await using var scope = services.BeginSystemScope("start");
        if (await scope.ServiceProvider.GetRequiredService<SealingCheck>().FitsAsync(CancellationToken.None)) return;
        throw new RefusedToStartException(
            $"The key store '{services.GetRequiredService<IOptions<SealingOptions>>().Value.KeyStore}' holds no key of this database: it is new, or of another installation. "
            + "Put the right one back from the backup of the keys, or name it in Sealing:KeyStore. Nothing of the data was changed.");
    }

    private static void RunDemo(IConfiguration configuration)
    {
        foreach (var address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host != "localhost")
                throw new RefusedToStartException($"The demo listens on http://localhost only, not on '{address}'.");
        }
    }

    private static void RunProduction(WebApplication app)
    {
        var hosts = app.Configuration["AllowedHosts"];
        if (string.IsNullOrWhiteSpace(hosts) || hosts.Contains('*', StringComparison.Ordinal))
            throw new RefusedToStartException("Set AllowedHosts to the names this system is reached by, for example: AllowedHosts=grants.example.org");
        RefuseKeysAmongData(app);
        DefaultSecrets.Refuse(app.Configuration);
        if (!app.Configuration.GetValue<bool>("Proxy:TerminatesTls") && !HasHttps(app.Configuration))
            throw new RefusedToStartException("Listen on https (Urls=https://…) or set Proxy:TerminatesTls=true when a proxy in front does.");
    }

    private static void RefuseKeysAmongData(WebApplication app)
    {
        var data = Path.GetFullPath(app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.DataFolder) + Path.DirectorySeparatorChar;
        foreach (var (section, services) in new[] { ("", app.Services), ($"{EnclaveConfiguration.Section}:", app.Services.GetRequiredService<Enclave>().Services) })
        {
            var sealing = services.GetRequiredService<IOptions<SealingOptions>>().Value;
            if (sealing.Provider == "file") RefuseInside(data, $"{section}Sealing:KeyFile", sealing.KeyFile);
            RefuseInside(data, $"{section}Sealing:KeyStore", sealing.KeyStore);
        }
    }

    private static void RefuseInside(string data, string setting, string path)
    {
        if (Path.GetFullPath(path).StartsWith(data, StringComparison.Ordinal))
            throw new RefusedToStartException($"{setting} lies inside Database:DataFolder. Move it out, so that data and keys are never copied together.");
    }

    private static bool HasHttps(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase)
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(e => e["Url"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);
}

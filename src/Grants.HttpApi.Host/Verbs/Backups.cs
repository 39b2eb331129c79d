using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.Backups;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Makes backups while the system runs, and puts one back where nothing is.</summary>
internal static class Backups
{
    private const string Usage =
        """
        restore DATA.bak KEYS.bak PRIVATE.pem --erased=KEYS.DB    with the newest key store there is: what was erased since the backup stays erased
        restore DATA.bak KEYS.bak PRIVATE.pem --nothing-erased    when nothing was erased since, or no later key store is left
        """;

    public static async Task<int> MakeAsync(WebApplication app)
    {
        var places = new BackupPlaces(app.Configuration);
        if (new[] { places.Options.PublicKey, places.Options.DataFolder, places.Options.KeysFolder }.Any(string.IsNullOrEmpty))
            return await Refusal.SayAsync("Set Backup:PublicKey, Backup:DataFolder and Backup:KeysFolder first (etc/configuration.md).");
        if (Path.GetFullPath(places.Options.DataFolder) == Path.GetFullPath(places.Options.KeysFolder))
            return await Refusal.SayAsync("Backup:DataFolder and Backup:KeysFolder are the same place: data and keys are never kept together.");
        if (await PemFile.FaultOfPublicAsync(places.Options.PublicKey) is { } fault) return await Refusal.SayAsync(fault);
        await using var scope = app.Services.BeginSystemScope("backup");
        var (size, _) = await scope.ServiceProvider.GetRequiredService<AuditNodes>().EndAsync(CancellationToken.None);
        var (data, keys) = await Backup.WriteAsync(places, size, app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<IAudit>().Record("backup.made");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        Console.WriteLine($"Data: {data}\nKeys: {keys}\nMove them to two different places.");
        return 0;
    }

    /// <summary>Before anything is started: starting would make the very files that are to be put back.</summary>
    public static async Task<int> PutBackAsync(IConfiguration configuration, string[] args)
    {
        var words = args.Where(a => !a.StartsWith('-')).ToList();
        var erased = args.FirstOrDefault(a => a.StartsWith("--erased=", StringComparison.Ordinal))?["--erased=".Length..];
        if (words.Count != 4 || (erased is null && !args.Contains("--nothing-erased", StringComparer.Ordinal))) return await Refusal.SayAsync(Usage);
        if (words.Skip(1).Append(erased).FirstOrDefault(f => f is not null && !File.Exists(f)) is { } missing) return await Refusal.SayAsync($"'{missing}' is not there.");
        if (await PemFile.FaultOfPrivateAsync(words[3]) is { } fault) return await Refusal.SayAsync(fault);
        try
        {
            var restore = new Restore(new BackupPlaces(configuration), await File.ReadAllTextAsync(words[3]));
            var (at, again) = await restore.RunAsync(words[1], words[2], erased, CancellationToken.None);
            Console.WriteLine($"The backup of {at:yyyy-MM-dd HH:mm} UTC is in its place; what was erased since is erased in it ({again} records).");
            return 0;
        }
        catch (IntegrityException)
        {
            return await Refusal.SayAsync("A file does not open with this private key, or is not as it was written. Nothing was put back.");
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ArgumentException)
        {
            return await Refusal.SayAsync($"{e.Message} Nothing was put back.");
        }
    }

    /// <summary>What was put back is shown to be whole: the log against its checkpoints, the ledger against itself.</summary>
    public static async Task<int> VerifyAsync(WebApplication app)
    {
        await using var scope = app.Services.BeginSystemScope("restore");
        await scope.ServiceProvider.GetRequiredService<IAccountErasure>().ReplayAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<AuditCheckpoints>().GoOnFromBackupAsync(CancellationToken.None);
        var report = await scope.ServiceProvider.GetRequiredService<AuditSelfCheck>().RunAsync(CancellationToken.None);
        var ledger = await scope.ServiceProvider.GetRequiredService<ILedgerCheck>().FaultsAsync(CancellationToken.None);
        foreach (var fault in report.Faults.Concat(ledger)) await Console.Error.WriteLineAsync(fault);
        Console.WriteLine($"Log: {report.Entries} entries are what was signed, {report.Newer} are newer. Ledger: {(ledger.Count == 0 ? "every posting balances." : $"{ledger.Count} faults.")}");
        return report.Faults.Count + ledger.Count == 0 ? 0 : 1;
    }
}

using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.Backups;
using Grants.Infrastructure.Enclaves;
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
        With the enclave's pair of the same day, which has a key store of its own:
          --enclave-data=DATA.bak --enclave-keys=KEYS.bak and --enclave-erased=KEYS.DB or --enclave-nothing-erased
        """;

    public static async Task<int> MakeAsync(WebApplication app)
    {
        foreach (var (configuration, services) in new[] { (app.Configuration, app.Services), (EnclaveConfiguration.Of(app.Configuration), app.Services.GetRequiredService<Enclave>().Services) })
        {
            if (await MakeAsync(new BackupPlaces(configuration), services) is var refused and not 0) return refused;
        }

        Console.WriteLine("Move data and keys to two different places.");
        return 0;
    }

    /// <summary>Before anything is started: starting would make the very files that are to be put back.</summary>
    public static async Task<int> PutBackAsync(IConfiguration configuration, string[] args)
    {
        var words = args.Where(a => !a.StartsWith('-')).ToList();
        var programme = words.Count == 4 ? Pair.Of(args, "--", words[1], words[2]) : null;
        var enclave = Pair.Of(args, "--enclave-", Option(args, "--enclave-data"), Option(args, "--enclave-keys"));
        var wantsEnclave = args.Any(a => a.StartsWith("--enclave-", StringComparison.Ordinal));
        if (programme is null || (wantsEnclave && enclave is null)) return await Refusal.SayAsync(Usage);
        var named = new[] { programme, enclave }.OfType<Pair>().SelectMany(p => new[] { p.Data, p.Keys, p.Erased }).Append(words[3]).OfType<string>();
        if (named.FirstOrDefault(f => !File.Exists(f)) is { } missing) return await Refusal.SayAsync($"'{missing}' is not there.");
        if (await PemFile.FaultOfPrivateAsync(words[3]) is { } fault) return await Refusal.SayAsync(fault);
        var pem = await File.ReadAllTextAsync(words[3]);
        if (enclave is not null && await PutBackAsync(new Restore(new BackupPlaces(EnclaveConfiguration.Of(configuration)), pem), enclave, "The enclave: the backup") is var refused and not 0) return refused;
        return await PutBackAsync(new Restore(new BackupPlaces(configuration), pem), programme, "The backup");
    }

    /// <summary>What was put back is shown to be whole: each log against its checkpoints, the ledger against itself.</summary>
    public static async Task<int> VerifyAsync(WebApplication app)
    {
        await using var scope = app.Services.BeginSystemScope("restore");
        await Erase.AgainAsync(app);
        var ledger = await scope.ServiceProvider.GetRequiredService<ILedgerCheck>().FaultsAsync(CancellationToken.None);
        foreach (var fault in ledger) await Console.Error.WriteLineAsync(fault);
        var faults = ledger.Count + await VerifyLogAsync(app.Services, "Log");
        faults += await VerifyLogAsync(app.Services.GetRequiredService<Enclave>().Services, "The enclave's log");
        Console.WriteLine($"Ledger: {(ledger.Count == 0 ? "every posting balances." : $"{ledger.Count} faults.")}");
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> MakeAsync(BackupPlaces places, IServiceProvider services)
    {
        if (new[] { places.Options.PublicKey, places.Options.DataFolder, places.Options.KeysFolder }.Any(string.IsNullOrEmpty))
            return await Refusal.SayAsync("Set Backup:PublicKey, Backup:DataFolder and Backup:KeysFolder first (etc/configuration.md).");
        if (Path.GetFullPath(places.Options.DataFolder) == Path.GetFullPath(places.Options.KeysFolder))
            return await Refusal.SayAsync("Backup:DataFolder and Backup:KeysFolder are the same place: data and keys are never kept together.");
        if (await PemFile.FaultOfPublicAsync(places.Options.PublicKey) is { } fault) return await Refusal.SayAsync(fault);
        await using var scope = services.BeginSystemScope("backup");
        var (size, _) = await scope.ServiceProvider.GetRequiredService<AuditNodes>().EndAsync(CancellationToken.None);
        var (data, keys) = await Backup.WriteAsync(places, size, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<IAudit>().Record("backup.made");
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        Console.WriteLine($"Data: {data}\nKeys: {keys}");
        return 0;
    }

    private static async Task<int> PutBackAsync(Restore restore, Pair pair, string what)
    {
        try
        {
            var (at, again) = await restore.RunAsync(pair.Data, pair.Keys, pair.Erased, CancellationToken.None);
            Console.WriteLine($"{what} of {at:yyyy-MM-dd HH:mm} UTC is in its place; what was erased since is erased in it ({again} records).");
            return 0;
        }
        catch (IntegrityException)
        {
            return await Refusal.SayAsync("A file does not open with this private key, or is not as it was written. Nothing of this pair was put back.");
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ArgumentException)
        {
            return await Refusal.SayAsync($"{e.Message} Nothing of this pair was put back.");
        }
    }

    private static async Task<int> VerifyLogAsync(IServiceProvider services, string what)
    {
        await using var scope = services.BeginSystemScope("restore");
        var checkpoints = scope.ServiceProvider.GetRequiredService<AuditCheckpoints>();
        if (await checkpoints.LastAsync(CancellationToken.None) is null)
        {
            Console.WriteLine($"{what}: nothing was ever signed, there is nothing to compare.");
            return 0;
        }

        await checkpoints.GoOnFromBackupAsync(CancellationToken.None);
        var report = await scope.ServiceProvider.GetRequiredService<AuditSelfCheck>().RunAsync(CancellationToken.None);
        foreach (var fault in report.Faults) await Console.Error.WriteLineAsync(fault);
        Console.WriteLine($"{what}: {report.Entries} entries are what was signed, {report.Newer} are newer.");
        return report.Faults.Count;
    }

    private static string? Option(string[] args, string name) =>
        args.FirstOrDefault(a => a.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];

    /// <summary>The two files of one backup, and what says what was erased since.</summary>
    private sealed record Pair(string Data, string Keys, string? Erased)
    {
        /// <summary>Null when a file is not named, or nothing is said of what was erased.</summary>
        public static Pair? Of(string[] args, string prefix, string? data, string? keys)
        {
            var erased = Option(args, $"{prefix}erased");
            var isSaid = erased is not null || args.Contains($"{prefix}nothing-erased", StringComparer.Ordinal);
            return data is not null && keys is not null && isSaid ? new Pair(data, keys, erased) : null;
        }
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
using Grants.Benchmarks.Lists;
using Grants.Benchmarks.Support;

namespace Grants.Benchmarks.Safety;

/// <summary>The drill: a programme a hundred times the demo's is backed up by the program and put back on an empty machine, ledger and log verified.</summary>
internal static class RestoreRun
{
    private const double BudgetMinutes = 10;

    public static async Task RunAsync(Figures figures)
    {
        var (full, empty) = (Places.NewFolder(), Places.NewFolder());
        try
        {
            await using (await HostProcess.StartAsync(full))
            {
                // Fills the folder.
            }

            await BigProgramme.GrowAsync(full, BigProgramme.Times);
            var (publicKey, privateKey) = WriteKeys(full);
            string[] places = [$"--Backup:PublicKey={publicKey}", $"--Backup:DataFolder={full}/backup-data", $"--Backup:KeysFolder={full}/backup-keys"];
            var watch = Stopwatch.StartNew();
            await RunAsync(["backup", .. HostSettings.For(full), .. places]);
            var backup = watch.Elapsed;
            var (data, keys) = (Directory.GetFiles($"{full}/backup-data").Single(), Directory.GetFiles($"{full}/backup-keys").Single());
            watch.Restart();
            var said = await RunAsync(["restore", data, keys, privateKey, "--nothing-erased", .. HostSettings.For(empty), .. places]);
            var restore = watch.Elapsed;
            foreach (var must in new[] { "every posting balances", "are what was signed" })
            {
                if (!said.Contains(must, StringComparison.Ordinal)) throw new InvalidOperationException($"'{must}' was not said:\n{said}");
            }

            var megabytes = new FileInfo(data).Length / 1048576.0;
            figures.Tell($"Backup at {BigProgramme.Times} × data", $"{backup.TotalSeconds:0.0} s, {megabytes:0} MB");
            figures.Add($"Restore drill at {BigProgramme.Times} × data, ledger and log verified", restore.TotalMinutes, BudgetMinutes, "min");
        }
        finally
        {
            Directory.Delete(full, recursive: true);
            Directory.Delete(empty, recursive: true);
        }
    }

    private static (string PublicKey, string PrivateKey) WriteKeys(string folder)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (publicKey, privateKey) = (Path.Combine(folder, "public.pem"), Path.Combine(folder, "private.pem"));
        File.WriteAllText(publicKey, key.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(privateKey, key.ExportPkcs8PrivateKeyPem());
        return (publicKey, privateKey);
    }

    private static async Task<string> RunAsync(string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Places.HostProgram, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return program.ExitCode == 0 ? await said : throw new InvalidOperationException($"'{arguments[0]}' ended with {program.ExitCode}:\n{await said}{await error}");
    }
}

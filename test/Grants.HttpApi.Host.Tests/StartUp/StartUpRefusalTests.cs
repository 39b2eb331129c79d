using System.Runtime.Versioning;
using System.Security.Cryptography;
using Grants.HttpApi.Host.Tests.Support;
using Grants.HttpApi.Host.Verbs;

namespace Grants.HttpApi.Host.Tests.StartUp;

/// <summary>The program itself refuses to run where it would be unsafe, says in one sentence what to do, and changes nothing.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class StartUpRefusalTests
{
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;

    private static readonly Dictionary<string, (Action<ProductionProcess> Spoil, string Sentence)> Cases = new(StringComparer.Ordinal)
    {
        ["no TLS"] = (p => p.Settings["Proxy:TerminatesTls"] = "false", "Listen on https (Urls=https://…) or set Proxy:TerminatesTls=true"),
        ["a proxy that is everybody"] = (p => p.Settings["Proxy:KnownProxies:0"] = "0.0.0.0/0", "a network of everybody is refused"),
        ["every sender trusted"] = (p => p.Settings["ForwardedHeaders_Enabled"] = "true", "trusts every sender. Remove it and set Proxy:TerminatesTls and Proxy:KnownProxies"),
        ["no host names"] = (p => p.Settings["AllowedHosts"] = "", "Set AllowedHosts to the names this system is reached by, for example"),
        ["any host name"] = (p => p.Settings["AllowedHosts"] = "*", "Set AllowedHosts to the names this system is reached by, for example"),
        ["any name below"] = (p => p.Settings["AllowedHosts"] = "*.example.org", "Set AllowedHosts to the names this system is reached by, for example"),
        ["a key for all to read"] = (p => File.SetUnixFileMode(p.Settings["Sealing:KeyFile"], ForAll), "can be read by others. Run: chmod 600 '"),
        ["a key that is none"] = (p => File.WriteAllText(p.Settings["Sealing:KeyFile"], "secret"), "32 random bytes in base64 are expected (openssl rand -base64 32)"),
        ["a key of an example"] = (p => ProductionProcess.WriteKey(p.Settings["Sealing:KeyFile"], new byte[32]), "holds a key that nobody drew"),
        ["no key"] = (p => File.Delete(p.Settings["Sealing:KeyFile"]), "is missing. Put it back from its backup"),
        ["the key among the data"] = (p => MoveInto(p, "Sealing:KeyFile"), "Sealing:KeyFile lies inside Database:DataFolder. Move it out"),
        ["wrapped keys among the data"] = (p => MoveInto(p, "Sealing:KeyStore"), "Sealing:KeyStore lies inside Database:DataFolder. Move it out"),
        ["a password of the manual"] = (p => p.Settings["Database:ConnectionString"] = "Host=db;Username=grants;Password=postgres", "Database:ConnectionString is one that everybody tries first. Make another (openssl rand"),
        ["the user's name for a password"] = (p => p.Settings["Database:ConnectionString"] = "Host=db;Username=office7;Password=office7", "Database:ConnectionString is one that everybody tries first. Make another (openssl rand"),
        ["a known password for mail"] = (p => p.Settings["Mail:Password"] = "changeme", "Mail:Password is one that everybody tries first. Make another (openssl rand"),
        ["a page to leave to that leads nowhere"] = (p => p.Settings["Client:LeaveTo"] = "http://example.org", "Client:LeaveTo must be the https address of a neutral page"),
    };

    [Fact]
    public Task What_is_unsafe_does_not_start() => Parallel.ForEachAsync(Cases, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (one, _) =>
    {
        using var process = new ProductionProcess();
        one.Value.Spoil(process);
        ExpectRefused(await process.RunAsync(), one.Value.Sentence, one.Key);
        File.Exists(Path.Combine(process.Settings["Database:DataFolder"], "grants.db")).ShouldBeFalse($"{one.Key}: no database was made");
    });

    [Fact]
    public async Task Demo_data_is_neither_made_nor_used()
    {
        using var process = new ProductionProcess();
        ExpectRefused(await process.RunAsync("seed-demo"), "start with --demo");
        await using (var demo = await HostFixture.StartAsync("people"))
        {
            foreach (var (key, value) in demo.Settings.Where(s => s.Key != "Sealing:CreateKeyFile")) process.Settings[key] = value!;
            ExpectRefused(await process.RunAsync(), "holds the demo, whose password is public. Use an empty one");
        }
    }

    /// <summary>Keys that are lost are put back, never replaced: a new one would make everything unreadable and look as if all were well.</summary>
    [Fact]
    public async Task Lost_keys_overwrite_nothing()
    {
        using var process = new ProductionProcess { IsDemo = true };
        var (ended, said) = await process.RunAsync();
        ended.ShouldBeNull($"it starts with what is right: {said}");
        var (keyFile, keyStore) = (process.Settings["Sealing:KeyFile"], process.Settings["Sealing:KeyStore"]);
        var kept = Directory.GetFiles(Path.GetDirectoryName(keyFile)!).ToDictionary(f => f, File.ReadAllBytes);

        File.Delete(keyFile);
        ExpectRefused(await process.RunAsync(), "is missing. Put it back from its backup");
        File.Exists(keyFile).ShouldBeFalse("none was made in its place");
        ProductionProcess.WriteKey(keyFile, RandomNumberGenerator.GetBytes(32));
        ExpectRefused(await process.RunAsync(), "does not hold. Put that key back from its backup; nothing was changed");
        PutBack(kept);

        const string Foreign = "holds no key of this database: it is new, or of another installation. Put the right one back";
        foreach (var verb in new string[][] { [], ["backup"], ["erase", "p017-lead", "--yes"], ["rotate-keys"], ["fill-indexes"], ["migrate"] })
        {
            foreach (var name in new[] { keyStore, keyStore + "-wal", keyStore + "-shm" }) File.Delete(name);
            ExpectRefused(await process.RunAsync(verb), Foreign);
        }

        File.Delete(keyFile);
        File.Delete(keyStore);
        ExpectRefused(await process.RunAsync(), Foreign);
        using var other = new ProductionProcess { IsDemo = true };
        (await other.RunAsync()).ExitCode.ShouldBeNull();
        File.Copy(other.Settings["Sealing:KeyFile"], keyFile, overwrite: true);
        File.Copy(other.Settings["Sealing:KeyStore"], keyStore, overwrite: true);
        ExpectRefused(await process.RunAsync(), Foreign);

        PutBack(kept);
        (await process.RunAsync()).ExitCode.ShouldBeNull("with its own keys it starts again");
    }

    private static void PutBack(Dictionary<string, byte[]> kept)
    {
        foreach (var (file, bytes) in kept) File.WriteAllBytes(file, bytes);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(kept.Keys.First())!).Except(kept.Keys)) File.Delete(file);
    }

    private static void MoveInto(ProductionProcess process, string setting) =>
        process.Settings[setting] = Path.Combine(process.Settings["Database:DataFolder"], "sub", "..", "moved");

    /// <summary>One sentence or two, no trace of the code.</summary>
    private static void ExpectRefused((int? ExitCode, string Said) answer, string sentence, string name = "")
    {
        answer.Said.ShouldContain(sentence, customMessage: name);
        answer.ExitCode.ShouldBe(Verb.Refused, $"{name}: {answer.Said}");
        answer.Said.ShouldNotContain("   at ", customMessage: name);
        answer.Said.ShouldNotContain("Exception", customMessage: name);
    }
}

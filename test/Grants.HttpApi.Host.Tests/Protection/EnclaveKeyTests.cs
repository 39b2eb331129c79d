using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>The enclave's keys change by the program while the desk works; killed in the middle, the same words complete it, and every sealed part opens.</summary>
public sealed class EnclaveKeyTests
{
    private const int Cases = 12;

    [Fact]
    public async Task New_keys_take_the_place_of_old_ones_also_when_it_was_killed_in_the_middle()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var words = new Dictionary<Guid, string>();
        for (var i = 0; i < Cases; i++)
        {
            var word = $"key-{i}-{Guid.CreateVersion7():N}";
            words[await desk.OpenAsync(DemoUserNames.ProtectionOfficer, word)] = word;
        }

        var settings = new Dictionary<string, string?>(host.Settings) { ["Sealing:KeyGraceSeconds"] = "0" };
        var programmeKeys = await File.ReadAllBytesAsync(host.Settings["Sealing:KeyFile"]!);
        var next = await NewKeyAsync(host);
        (await KilledAtFirstStepAsync(settings, "rotate-keys", "--enclave", "--master", next)).ShouldBeTrue("it was still at work");
        await ExpectOpenAsync(desk, words);
        var rotated = await HostProgram.RunAsync(["rotate-keys", "--enclave", "--master", next], settings);
        rotated.Code.ShouldBe(0, rotated.Said);
        await ExpectOpenAsync(desk, words);
        var old = Regex.Match(rotated.Output, @"rotate-keys --forget (\S+)").Groups[1].Value;
        old.ShouldNotBeEmpty(rotated.Said);
        var forgotten = await HostProgram.RunAsync(["rotate-keys", "--enclave", "--forget", old], settings);
        forgotten.Code.ShouldBe(0, forgotten.Said);
        await ExpectOpenAsync(desk, words);

        (await KilledAtFirstStepAsync(settings, "rotate-keys", "--enclave", "--organisation", "all")).ShouldBeTrue("it was still at work");
        await ExpectOpenAsync(desk, words);
        var anew = await HostProgram.RunAsync(["rotate-keys", "--enclave", "--organisation", "all"], settings);
        anew.Code.ShouldBe(0, anew.Said);
        anew.Output.ShouldMatch(@"Done: [1-9]\d* have new keys, the old ones are deleted");
        await ExpectOpenAsync(desk, words);
        (await File.ReadAllBytesAsync(host.Settings["Sealing:KeyFile"]!)).ShouldBe(programmeKeys, "the programme's own master key is another");
    }

    private static async Task ExpectOpenAsync(Desk desk, Dictionary<Guid, string> words)
    {
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        foreach (var (id, word) in words)
        {
            var content = await officer.GetJsonAsync($"/api/desk/items/{id}/content");
            Encoding.UTF8.GetString(Convert.FromBase64String((string)content["content"]!)).ShouldBe(word);
        }
    }

    private static async Task<string> NewKeyAsync(HostFixture host)
    {
        var path = Path.Combine(host.Folder, "next.key");
        await File.WriteAllTextAsync(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    /// <summary>Kills it when it says its first step; false when it had ended.</summary>
    private static async Task<bool> KilledAtFirstStepAsync(Dictionary<string, string?> settings, params string[] words)
    {
        var start = HostProgram.Start([.. words, "--demo", "--Jobs:Enabled=false", .. settings.Where(s => s.Key != "Sealing:CreateKeyFile").Select(s => $"--{s.Key}={s.Value}")]);
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        var wasAtWork = line is not null && Regex.IsMatch(line, @"^\d+ of \d+ ") && !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return wasAtWork;
    }
}

using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Backups;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Verbs;

/// <summary>Keys change, people are erased and backups are made by the program beside a host that goes on serving.</summary>
public sealed class KeyVerbTests
{
    private static readonly object AnyPartner = new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null };

    [Fact]
    public async Task Keys_change_while_the_host_serves_and_what_is_wrong_is_said_and_changes_nothing()
    {
        await using var host = await HostFixture.StartAsync("full");
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var partner = $"/api/partners/{(await officer.PostAsync("/api/partners/search", AnyPartner))["items"]!.AsArray()[0]!["id"]}";
        var name = (string)(await officer.GetJsonAsync(partner))["name"]!;
        var settings = new Dictionary<string, string?>(host.Settings) { ["Sealing:KeyGraceSeconds"] = "0" };
        Task<Ended> RunAsync(params string[] words) => HostProgram.RunAsync(words, settings);
        async Task ExpectAsync(int code, string sentence, params string[] words)
        {
            var ended = await RunAsync(words);
            ended.Code.ShouldBe(code, $"{string.Join(' ', words)}: {ended.Said}");
            (code == 0 ? ended.Output : ended.Error).ShouldMatch(sentence);
            ended.Said.ShouldNotContain("   at ");
            ((string)(await officer.GetJsonAsync(partner))["name"]!).ShouldBe(name);
        }

        var next = Path.Combine(host.Folder, "next.key");
        await File.WriteAllTextAsync(next, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await ExpectAsync(1, "rotate-keys --master NEWKEYFILE", "rotate-keys");
        await ExpectAsync(1, "nowhere.key", "rotate-keys", "--master", Path.Combine(host.Folder, "nowhere.key"));
        var rotated = await RunAsync("rotate-keys", "--master", next);
        rotated.Code.ShouldBe(0, rotated.Said);
        var old = Regex.Match(rotated.Output, @"rotate-keys --forget (\S+)").Groups[1].Value;
        old.ShouldNotBeEmpty(rotated.Said);
        await ExpectAsync(1, "holds no key 00000000", "rotate-keys", "--forget", "00000000");
        await ExpectAsync(0, $"{old} is no longer in the key file", "rotate-keys", "--forget", old);
        await ExpectAsync(1, "no partner or donor 'P-999'", "rotate-keys", "--organisation", "P-999");
        await ExpectAsync(0, @"Done: [1-9]\d* have new keys, the old ones are deleted", "rotate-keys", "--organisation", "all");

        await ExpectAsync(1, "erase USERNAME --yes", "erase");
        await ExpectAsync(1, "no account 'nobody-1'", "erase", "nobody-1", "--yes");
        await ExpectAsync(0, "'p018-lead' will lose access", "erase", "p018-lead");
        using (await host.CreateClient().SignInAsync("p018-lead"))
        {
        }

        await ExpectAsync(0, "'p018-lead' is erased", "erase", "p018-lead", "--yes");
        (await Record.ExceptionAsync(() => host.CreateClient().SignInAsync("p018-lead"))).ShouldNotBeNull().Message.ShouldContain("sign-in-failed");
        await ExpectAsync(0, "^1 accounts", "erase", "--again");

        await ExpectAsync(2, "Set Backup:PublicKey", "backup");
        var place = new BackupPlace(host);
        (settings["Backup:DataFolder"], settings["Backup:KeysFolder"], settings["Backup:PublicKey"]) = (place.Data, place.Data + "/../backup-data", place.PublicKey);
        await ExpectAsync(2, "the same place", "backup");
        (settings["Backup:KeysFolder"], settings["Backup:PublicKey"]) = (place.Keys, Path.Combine(host.Folder, "nowhere.pem"));
        await ExpectAsync(2, "nowhere.pem' is not there", "backup");
        settings["Backup:PublicKey"] = place.PrivateKey;
        await ExpectAsync(2, "holds the private key", "backup");
        settings["Backup:PublicKey"] = next;
        await ExpectAsync(2, "is no public key", "backup");
        Directory.Exists(place.Data).ShouldBeFalse("nothing was begun");
        await ExpectAsync(2, "'bakcup' is not known", "bakcup");
    }
}

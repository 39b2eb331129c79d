using System.Security.Cryptography;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Backups;

/// <summary>The real program makes a backup beside the running host and puts it back on an empty machine.</summary>
public sealed class BackupTests
{
    [Theory]
    [MemberData(nameof(Grants.Tests.Support.Databases.All), MemberType = typeof(Grants.Tests.Support.Databases))]
    public async Task What_was_backed_up_while_people_worked_is_put_back_whole_and_nowhere_in_plain(string database)
    {
        await using var host = await HostFixture.StartAsync("full", Grants.Tests.Support.Databases.Parse(database), ("Audit:CheckpointEvery", "10"));
        using var officer = await host.CreateClient().SignInAsync("po-1");
        var partner = (await officer.PostAsync("/api/partners/search", new { governorate = (string?)null, region = (string?)null, state = (string?)null, after = (string?)null }))["items"]!.AsArray()[0]!;
        var path = $"/api/partners/{partner["id"]}";
        var name = (string)(await officer.GetJsonAsync(path))["name"]!;
        var place = new BackupPlace(host);

        (await place.RunAsync("backup")).ShouldContain("Move data and keys to two different places");
        var (data, keys) = (Directory.GetFiles(place.Data).ShouldHaveSingleItem(), Directory.GetFiles(place.Keys).ShouldHaveSingleItem());
        LeakSearch.FilesWith(place.Data, "P-017").ShouldBeEmpty("not even a code is readable");
        foreach (var file in new[] { data, keys }) new FileInfo(file).Length.ShouldBeGreaterThan(1000);
        await officer.GetJsonAsync(path);

        var empty = await TestDatabase.CreateAsync(Grants.Tests.Support.Databases.Parse(database));
        var said = await place.RunAsync("restore", [data, keys, place.PrivateKey, "--nothing-erased"], empty);
        said.ShouldContain("every posting balances");
        said.ShouldMatch(@"Log: [1-9]\d* entries are what was signed");
        await using var again = await HostFixture.StartOnAsync(empty, "full");
        using var officerAgain = await again.CreateClient().SignInAsync("po-1");
        ((string)(await officerAgain.GetJsonAsync(path))["name"]!).ShouldBe(name);

        (await place.RunAsync("restore", [data, keys, place.PrivateKey, "--nothing-erased"], empty, refused: true)).ShouldContain("is there already");
    }

    [Fact]
    public async Task A_wrong_key_a_changed_file_or_files_of_two_backups_put_nothing_back()
    {
        await using var host = await HostFixture.StartAsync("people");
        var place = new BackupPlace(host);
        var (killed, other) = (Path.Combine(place.Data, "data-20200101-000000.bak.making"), Path.Combine(place.Data, "data-20991231-000000.bak.making"));
        foreach (var left in new[] { killed, other }) await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(left).FullName, "database.sqlite"), "not encrypted");
        Directory.SetLastWriteTimeUtc(killed, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        await place.RunAsync("backup");
        Directory.GetDirectories(place.Data, "*.making").ShouldBe([other], "what a killed backup left is gone; one that is being made now is let alone");
        Directory.Delete(other, recursive: true);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await place.RunAsync("backup");
        var (data, keys) = (Directory.GetFiles(place.Data).Order().ToList(), Directory.GetFiles(place.Keys).Order().ToList());
        await using var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        using var stranger = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var otherKey = Path.Combine(host.Folder, "other.pem");
        await File.WriteAllTextAsync(otherKey, stranger.ExportPkcs8PrivateKeyPem());
        var changed = Path.Combine(host.Folder, "changed.bak");
        var bytes = await File.ReadAllBytesAsync(data[0]);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(changed, bytes);
        var cut = Path.Combine(host.Folder, "cut.bak");
        await File.WriteAllBytesAsync(cut, bytes[..^100_000]);

        foreach (var (arguments, sentence) in new (string[], string)[]
        {
            ([data[0], keys[0], otherKey, "--nothing-erased"], "does not open with this private key"),
            ([changed, keys[0], place.PrivateKey, "--nothing-erased"], "not as it was written"),
            ([cut, keys[0], place.PrivateKey, "--nothing-erased"], "not as it was written"),
            ([data[0], keys[1], place.PrivateKey, "--nothing-erased"], "not of the same backup"),
            ([keys[0], data[0], place.PrivateKey, "--nothing-erased"], "Name the data file first"),
            ([data[0], keys[0], place.PrivateKey], "--nothing-erased"),
            ([data[0], "nowhere.bak", place.PrivateKey, "--nothing-erased"], "is not there"),
            ([data[0], keys[0], place.PublicKey, "--nothing-erased"], "is no private key"),
            ([data[0], keys[0], keys[0], "--nothing-erased"], "is no private key"),
            ([data[0], keys[0], place.PrivateKey, $"--erased={data[0]}"], "is no key store"),
            ([data[0]], "restore DATA.bak KEYS.bak"),
        })
        {
            (await place.RunAsync("restore", arguments, empty, refused: true)).ShouldContain(sentence);
            Directory.EnumerateFiles(empty.Folder, "*", SearchOption.AllDirectories).ShouldBeEmpty(sentence);
        }
    }

    [Fact]
    public async Task After_yesterdays_backup_the_log_says_signed_what_was_lost()
    {
        await using var host = await HostFixture.StartAsync("people", settings: ("Audit:CheckpointEvery", "2"));
        var place = new BackupPlace(host);
        await place.RunAsync("backup");
        using (var admin = await host.CreateClient().SignInAsync("admin-1")) await admin.GetAsync("/api/session");
        await using var scope = host.App.Services.BeginSystemScope("test");
        var file = scope.ServiceProvider.GetRequiredService<AuditSigner>().FilePath;
        await Task.Delay(TimeSpan.FromSeconds(3));

        await using var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        Directory.CreateDirectory(Path.Combine(empty.Folder, "keys"));
        var kept = Path.Combine(empty.Folder, "keys", "audit-checkpoints.jsonl");
        File.Copy(file, kept);
        var said = await place.RunAsync(
            "restore", [Directory.GetFiles(place.Data)[0], Directory.GetFiles(place.Keys)[0], place.PrivateKey, "--nothing-erased"], empty);
        said.ShouldContain("entries are what was signed");
        (await File.ReadAllTextAsync(kept)).ShouldContain("\"restored\"");
    }

    /// <summary>Two installations, one private key: the pair of the other is whole, and still not what the checkpoints here speak for.</summary>
    [Fact]
    public async Task A_backup_of_another_installation_does_not_touch_the_checkpoints_that_were_kept()
    {
        await using var host = await HostFixture.StartAsync("people", settings: ("Audit:CheckpointEvery", "2"));
        await using var other = await HostFixture.StartAsync("people", settings: ("Audit:CheckpointEvery", "2"));
        var (own, foreign) = (new BackupPlace(host), new BackupPlace(other));
        File.Copy(own.PrivateKey, foreign.PrivateKey, overwrite: true);
        File.Copy(own.PublicKey, foreign.PublicKey, overwrite: true);
        await own.RunAsync("backup");
        await foreign.RunAsync("backup");
        var (data, keys) = (Directory.GetFiles(foreign.Data)[0], Directory.GetFiles(foreign.Keys)[0]);
        await using var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(empty.Folder, "keys")).FullName, "audit-checkpoints.jsonl");
        var signed = await own.CheckpointsAsync();
        await File.WriteAllTextAsync(kept, signed);

        foreach (var (arguments, sentence) in new (string[], string)[]
        {
            ([data, keys, own.PrivateKey, "--nothing-erased"], "another installation"),
            ([Directory.GetFiles(own.Data)[0], keys, own.PrivateKey, "--nothing-erased"], "another installation"),
            ([data, Directory.GetFiles(own.Keys)[0], own.PrivateKey, "--nothing-erased"], "not of the same backup"),
        })
        {
            (await own.RunAsync("restore", arguments, empty, refused: true)).ShouldContain(sentence);
            Directory.EnumerateFiles(empty.Folder, "*", SearchOption.AllDirectories).ShouldBe([kept], sentence);
            (await File.ReadAllTextAsync(kept)).ShouldBe(signed);
        }
    }

    [Fact]
    public async Task Erased_stays_erased_after_yesterdays_backup_is_put_back()
    {
        await using var host = await HostFixture.StartAsync("full");
        var place = new BackupPlace(host);
        await place.RunAsync("backup");
        await place.RunAsync("erase", ["p018-lead", "--yes"]);
        var later = host.Settings["Sealing:KeyStore"]!;

        var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var said = await place.RunAsync(
            "restore", [Directory.GetFiles(place.Data)[0], Directory.GetFiles(place.Keys)[0], place.PrivateKey, $"--erased={later}"], empty);
        said.ShouldMatch(@"erased in it \([1-9]");
        await using var again = await HostFixture.StartOnAsync(empty, "full");
        (await Record.ExceptionAsync(() => again.CreateClient().SignInAsync("p018-lead"))).ShouldNotBeNull().Message.ShouldContain("sign-in-failed");
        using var other = await again.CreateClient().SignInAsync("p017-lead");
    }
}

using System.Text;
using Grants.HttpApi.Host.Tests.Protection;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Enclaves;
using Grants.Tests.Support;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Backups;

/// <summary>Erased means erased: yesterday's backup with today's keys gives nothing back.</summary>
public sealed class ErasedCaseBackupTests
{
    private const string Officer = DemoUserNames.ProtectionOfficer;
    private const string Sentinel = "Sentinel-erased-9914";
    private static readonly string InBase64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Sentinel));

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Yesterdays_backup_with_todays_keys_gives_nothing_back(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember, Sentinel);
        await desk.ActAsync(Officer, id, "acknowledge");
        var paperAt = await CaseFileTests.GivenAsync(desk, id, Sentinel);
        var place = new BackupPlace(host);
        await place.RunAsync("backup");
        string[] pairs =
        [
            Directory.GetFiles(place.Data).Single(), Directory.GetFiles(place.Keys).Single(), place.PrivateKey, "--nothing-erased",
            $"--enclave-data={Directory.GetFiles(Path.Combine(place.Data, "enclave")).Single()}", $"--enclave-keys={Directory.GetFiles(Path.Combine(place.Keys, "enclave")).Single()}",
        ];
        await desk.CloseAsync(Officer, id);
        await desk.ActAsync(DemoUserNames.ProtectionLead, id, "erase");

        // With yesterday's keys it is there: what is looked for below can be found.
        await using (var before = await PutBackAsync("--enclave-nothing-erased"))
        {
            await using var old = new Desk(before);
            (await (await old.AsAsync(Officer)).GetJsonAsync($"/api/desk/items/{id}/content")).ToJsonString().ShouldContain(InBase64);
            using var paper = await (await old.AsAsync(Officer)).GetAsync(paperAt);
            (await paper.Content.ReadAsStringAsync()).ShouldBe(Sentinel);
        }

        // The rows of yesterday as they are, and the keys of today: the sealed part is noise.
        await using (var mixed = await PutBackAsync("--enclave-nothing-erased", KeysOf(host)))
        {
            await using var thief = new Desk(mixed);
            (await thief.StatusAsync(Officer, $"/api/desk/items/{id}")).ShouldBe(200, "the row is there");
            (await thief.StatusAsync(Officer, $"/api/desk/items/{id}/content")).ShouldNotBe(200);
            (await thief.StatusAsync(Officer, paperAt)).ShouldNotBe(200);
        }

        await using var after = await PutBackAsync($"--enclave-erased={Path.Combine(KeysOf(host), "keys.db")}");
        await using var again = new Desk(after);
        foreach (var who in new[] { Officer, DemoUserNames.ProtectionLead })
        {
            (await again.StatusAsync(who, $"/api/desk/items/{id}/content")).ShouldBe(404, who);
            (await again.StatusAsync(who, paperAt)).ShouldBe(404, who);
        }

        (await (await again.AsAsync(DemoUserNames.ProtectionLead)).GetJsonAsync($"/api/desk/items/{id}"))["erasedAt"].ShouldNotBeNull("who looks sees that it was erased");
        foreach (var file in Directory.EnumerateFiles(after.Folder, "*", SearchOption.AllDirectories))
            Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)).ShouldNotContain(Sentinel, customMessage: file);

        static string KeysOf(HostFixture of) => Path.GetDirectoryName(EnclaveConfiguration.Of(of.App.Configuration)["Sealing:KeyStore"]!)!;

        async Task<HostFixture> PutBackAsync(string erased, string? otherKeys = null)
        {
            var empty = await TestDatabase.CreateAsync(TestDatabases.Parse(database), withEnclave: true);
            await place.RunAsync("restore", [.. pairs, erased], empty);
            foreach (var file in otherKeys is null ? [] : Directory.GetFiles(otherKeys)) File.Copy(file, Path.Combine(empty.Folder, "keys", "enclave", Path.GetFileName(file)), overwrite: true);
            return await HostFixture.StartOnAsync(empty, "full", ("Jobs:Enabled", "false"));
        }
    }
}

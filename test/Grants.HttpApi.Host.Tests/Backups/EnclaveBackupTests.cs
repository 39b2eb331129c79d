using System.Text;
using Grants.HttpApi.Host.Tests.Protection;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Backups;

/// <summary>The enclave is backed up with the programme and apart from it: its pair opens by itself, and the programme's pair knows nothing of it.</summary>
public sealed class EnclaveBackupTests
{
    private const string Sentinel = "Sentinel-enclave-7731";

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Both_pairs_are_put_back_and_the_sealed_part_opens_again_for_those_who_work_on_it(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Audit:CheckpointEvery", "2"));
        await using var desk = new Desk(host);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember, Sentinel);
        await desk.ActAsync(DemoUserNames.ProtectionOfficer, id, "acknowledge");
        var signed = desk.Enclave().GetRequiredService<AuditSigner>().FilePath;
        while (!File.Exists(signed) || new FileInfo(signed).Length == 0) await Task.Delay(TimeSpan.FromMilliseconds(100));
        var place = new BackupPlace(host);
        await place.RunAsync("backup");
        var programme = (Data: Directory.GetFiles(place.Data).ShouldHaveSingleItem(), Keys: Directory.GetFiles(place.Keys).ShouldHaveSingleItem());
        var enclave = (Data: Directory.GetFiles(Path.Combine(place.Data, "enclave")).ShouldHaveSingleItem(), Keys: Directory.GetFiles(Path.Combine(place.Keys, "enclave")).ShouldHaveSingleItem());

        var empty = await TestDatabase.CreateAsync(TestDatabases.Parse(database), withEnclave: true);
        (await place.RunAsync("restore", [programme.Data, programme.Keys, place.PrivateKey, "--nothing-erased", $"--enclave-data={enclave.Data}"], empty, refused: true)).ShouldContain("--enclave-keys");
        var said = await place.RunAsync(
            "restore", [programme.Data, programme.Keys, place.PrivateKey, "--nothing-erased", $"--enclave-data={enclave.Data}", $"--enclave-keys={enclave.Keys}", "--enclave-nothing-erased"], empty);
        said.ShouldMatch(@"The enclave's log: [1-9]\d* entries are what was signed");
        await using var again = await HostFixture.StartOnAsync(empty, "full");
        await using var deskAgain = new Desk(again);
        var content = await (await deskAgain.AsAsync(DemoUserNames.ProtectionOfficer)).GetJsonAsync($"/api/desk/items/{id}/content");
        Encoding.UTF8.GetString(Convert.FromBase64String((string)content["content"]!)).ShouldBe(Sentinel);
    }

    [Fact]
    public async Task The_programmes_pair_alone_brings_back_a_programme_without_any_case()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.AskAsync(DemoUserNames.PartnerMember, Sentinel);
        var place = new BackupPlace(host);
        await place.RunAsync("backup");
        var empty = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await place.RunAsync("restore", [Directory.GetFiles(place.Data).Single(), Directory.GetFiles(place.Keys).Single(), place.PrivateKey, "--nothing-erased"], empty);
        await using var again = await HostFixture.StartOnAsync(empty, "full", ("Jobs:Enabled", "false"));
        await using var deskAgain = new Desk(again);
        (await deskAgain.StatusAsync(DemoUserNames.ProtectionLead, $"/api/desk/items/{id}")).ShouldBe(404);
    }
}

using System.Net;
using System.Text;
using Grants.HttpApi.Host.Tests.Files;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Papers of a case: under its key, for those who work on it, gone when it is closed.</summary>
public sealed class CaseFileTests
{
    private const string Officer = DemoUserNames.ProtectionOfficer;
    private const string Lead = DemoUserNames.ProtectionLead;
    private const string Words = "Sentinel-paper-3381";
    private const string Name = "Sentinel-name-3382.txt";

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task A_paper_is_read_by_those_who_work_on_the_case_and_is_not_there_for_anybody_else(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.OpenAsync(Officer);
        var file = await GivenAsync(desk, id);
        (await TextAsync(desk, Officer, file)).ShouldBe(Words);
        var listed = (await On(await desk.AsAsync(Officer), id).FilesAsync()).ShouldHaveSingleItem()!;
        ((string)listed["name"]!).ShouldBe(Name);

        // The lead sees the case and does not work on it; the manager is of the programme; the address of the programme's files does not know it.
        foreach (var path in new[] { file, $"/api/desk/items/{id}/files" }) (await desk.StatusAsync(Lead, path)).ShouldBe(404, path);
        (await desk.StatusAsync(DemoUserNames.Manager1, file)).ShouldBe(403);
        (await desk.StatusAsync(Officer, file.Replace("/desk/", "/", StringComparison.Ordinal))).ShouldBe(404);
        using (var taken = await (await desk.AsAsync(Lead)).SendAsync(HttpMethod.Delete, file)) taken.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.AsAsync(Officer)).ShouldNotBeNull();
        (await (await desk.AsAsync(Officer)).GetJsonAsync($"/api/desk/items/{id}/readings")).AsArray().Count.ShouldBe(2, "reading it and listing names are on record");
    }

    [Fact]
    public async Task Who_is_taken_off_a_case_reads_its_papers_no_more()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.OpenAsync(Officer);
        var file = await GivenAsync(desk, id);
        await desk.ActAsync(Lead, id, "people", new { userId = await desk.TeamIdAsync(Lead) });
        (await TextAsync(desk, Lead, file)).ShouldBe(Words);
        await desk.ActAsync(Lead, id, $"people/{await desk.IdOfAsync(Officer)}/end");
        (await desk.StatusAsync(Officer, file)).ShouldBe(404);
    }

    [Fact]
    public async Task A_paper_lies_under_the_key_of_its_case_and_goes_when_it_is_closed()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var id = await desk.OpenAsync(Officer);
        var file = await GivenAsync(desk, id);
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var kept = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.RecordId == id);
        scope.ServiceProvider.GetRequiredService<KeyStore>().Find(Envelope.KeyIdOf(((ISealed)kept.Key!).Envelope!))!.Value.Owner.ShouldBe(id);
        var blob = Directory.GetFiles(host.Folder, kept.Blob, SearchOption.AllDirectories).ShouldHaveSingleItem();
        blob.ShouldContain("enclave");
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(blob)).ShouldNotContain(Words);
        await using var staff = desk.Enclave().CreateAsyncScope();
        staff.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.Staff);
        (await staff.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<StoredFile>().CountAsync()).ShouldBe(0, "being staff is no reason to find its row");

        await desk.CloseAsync(Officer, id);
        (await db.Set<StoredFile>().CountAsync(f => f.RecordId == id)).ShouldBe(0);
        File.Exists(blob).ShouldBeFalse();
        (await desk.StatusAsync(Officer, file)).ShouldBe(404);
        using var late = await (await desk.AsAsync(Officer)).SendAsync(HttpMethod.Post, $"/api/desk/items/{id}/files", new { name = Name, size = 3 }, key: Guid.CreateVersion7());
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict, "nothing is added to what is closed");
    }

    /// <summary>A paper of a case, sent by who works on it; answers its address.</summary>
    public static async Task<string> GivenAsync(Desk desk, Guid id, string words = Words, string name = Name) =>
        await On(await desk.AsAsync(Officer), id).SendAsync(name, Encoding.UTF8.GetBytes(words));

    private static UploadSteps On(TestClient person, Guid id) => new(person, $"/api/desk/items/{id}", "/api/desk");

    private static async Task<string> TextAsync(Desk desk, string who, string file)
    {
        using var answer = await (await desk.AsAsync(who)).GetAsync(file);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}

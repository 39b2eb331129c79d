using System.Text;
using Grants.Identity;
using Grants.Identity.Application.Audit;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Tests.Infrastructure.Audit;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.Audit;

/// <summary>What the auditor finds in the log, the proof of an entry, and what is taken away.</summary>
public sealed class AuditPageTests
{
    private static readonly TestPerson Auditor = TestPerson.Staff(Roles.Auditor);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_log_is_searched_by_act_account_record_and_day_newest_first(string database)
    {
        await using var app = await TestApp.StartAsync<IdentityModule>(provider: Databases.Parse(database));
        await AuditLog.ActAsync(app, 60);
        app.Clock.AdvanceDays(2);
        var officer = await OfficerAsync(app);
        var record = Guid.CreateVersion7();
        await app.AsAsync(officer, s => SayAsync(s, "sample.act-1", record));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.AsSystemAsync(s => SayAsync(s, AuditEntry.ReadAct, record));

        var all = await SearchAsync(app, new AuditSearchInput());
        (all.Items.Count, all.Next is null).ShouldBe((50, false));
        var rest = await SearchAsync(app, new AuditSearchInput(After: all.Next));
        rest.Next.ShouldBeNull();
        rest.Total.ShouldBe(all.Total);
        var rows = all.Items.Concat(rest.Items).ToList();
        rows.Select(r => r.Id).Distinct().Count().ShouldBe(all.Total);
        rows.Select(r => r.At).ShouldBe(rows.Select(r => r.At).OrderDescending());

        (await SearchAsync(app, new AuditSearchInput(RecordId: record))).Items.Select(r => r.Act).ShouldBe([AuditEntry.ReadAct, "sample.act-1"]);
        (await SearchAsync(app, new AuditSearchInput(ReadingsOnly: true))).Items.ShouldHaveSingleItem().Roles.ShouldBe(["system"]);
        var own = (await SearchAsync(app, new AuditSearchInput(Account: " PO-1 "))).Items.ShouldHaveSingleItem();
        (own.Account, own.Records).ShouldBe(("po-1", 1));
        own.Roles.ShouldBe([Roles.ProgrammeOfficer]);
        var today = Baghdad.Today(app.Clock);
        (await SearchAsync(app, new AuditSearchInput(Act: "sample.", From: today))).Total.ShouldBe(1);
        (await SearchAsync(app, new AuditSearchInput(Act: "sample.", To: today.AddDays(-1)))).Total.ShouldBe(60);
        (await SearchAsync(app, new AuditSearchInput(Act: "sample.act-2", To: today))).Items.Select(r => r.Act).Distinct().ShouldBe(["sample.act-2"]);
        (await SearchAsync(app, new AuditSearchInput(Act: "%"))).Items.ShouldBeEmpty();
        (await SearchAsync(app, new AuditSearchInput(Account: "nobody-7"))).Items.ShouldBeEmpty();
        foreach (var key in new[] { "x", "1-2", "-1-00000000000000000000000000000000" })
            await Should.ThrowAsync<NotFoundException>(() => SearchAsync(app, new AuditSearchInput(After: key)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_entry_comes_with_its_place_and_a_proof_that_holds(string database)
    {
        await using var app = await TestApp.StartAsync<IdentityModule>(provider: Databases.Parse(database));
        await AuditLog.ActAsync(app, 99);
        var first = (await SearchAsync(app, new AuditSearchInput())).Items[0].Id;
        (await GetAsync(app, first)).Standing.ShouldBeNull("it waits for its place");
        await AuditLog.PlaceAsync(app);
        (await GetAsync(app, first)).Standing!.Checkpoint.ShouldBeNull("nothing is signed yet");
        await AuditLog.ActAsync(app, 14);
        await AuditLog.PlaceAsync(app);

        var standing = (await GetAsync(app, first)).Standing!;
        standing.Index.ShouldBe(98);
        standing.Before.ShouldNotBeNull();
        var leaf = MerkleTree.Leaf(Encoding.UTF8.GetBytes(standing.Line));
        Convert.ToBase64String(leaf).ShouldBe(standing.Hash);
        standing.Line.ShouldContain($"\"id\":\"{first}\"");
        var signed = standing.Checkpoint!;
        signed.Size.ShouldBe(113);
        signed.PublicKey.ShouldStartWith("-----BEGIN PUBLIC KEY-----");
        MerkleTree.Proves(leaf, standing.Index, signed.Size, [.. signed.Proof.Select(Convert.FromBase64String)], Convert.FromBase64String(signed.Root)).ShouldBeTrue();
        await Should.ThrowAsync<NotFoundException>(() => GetAsync(app, Guid.CreateVersion7()));
    }

    [Fact]
    public async Task What_is_taken_away_holds_offline_and_the_taking_is_on_record_before_the_first_byte()
    {
        await using var app = await TestApp.StartAsync<IdentityModule>();
        await AuditLog.ActAsync(app, 100);
        await AuditLog.PlaceAsync(app);
        using var file = new MemoryStream();
        await app.AsAsync(Auditor, async s =>
        {
            var write = await s.GetRequiredService<AuditTakeAway>().BeginAsync(default);
            (await SearchAsync(app, new AuditSearchInput(Act: "audit.exported"))).Items.ShouldHaveSingleItem().Roles.ShouldBe([Roles.Auditor]);
            await write(file);
        });
        var (_, checkpoints, key) = await AuditLog.TakeOutAsync(app);
        var report = await AuditLog.VerifyAsync(file.ToArray(), checkpoints, key);
        report.Faults.ShouldBeEmpty();
        report.Entries.ShouldBe(100);
    }

    private static Task<Kernel.Paging.Page<AuditRowDto>> SearchAsync(TestApp app, AuditSearchInput input) =>
        app.AsAsync(Auditor, s => s.GetRequiredService<AuditAppService>().SearchAsync(input, default));

    private static Task<AuditEntryDto> GetAsync(TestApp app, Guid id) =>
        app.AsAsync(Auditor, s => s.GetRequiredService<AuditAppService>().GetAsync(id, default));

    private static Task<int> SayAsync(IServiceProvider s, string act, Guid record)
    {
        s.GetRequiredService<IAudit>().Record(act, record);
        return s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    }

    private static Task<TestPerson> OfficerAsync(TestApp app) => app.AsSystemAsync(async s =>
    {
        var id = await s.GetRequiredService<IDemoUsers>().AddAsync("po-1", [Roles.ProgrammeOfficer], null, null, default);
        return new TestPerson(id, "po-1", [Roles.ProgrammeOfficer]);
    });
}

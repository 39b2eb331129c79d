using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Notifications.Application.Alerts;
using Grants.Notifications.Application.Inbox;
using Grants.Tests.Partners;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Notifications;

/// <summary>Whoever opens unusually much within an hour is told of: once a day, though two look at the same moment.</summary>
public sealed class WatchReadingsTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task More_than_two_hundred_records_or_ten_organisations_within_an_hour_raise_one_alert(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var people = new Dictionary<string, TestPerson>();
        foreach (var (name, role) in new[] { ("ad-1", Roles.Administrator), ("ad-2", Roles.Administrator), ("au-1", Roles.Auditor), ("po-1", Roles.ProgrammeOfficer), ("po-2", Roles.ProgrammeOfficer), ("po-3", Roles.ProgrammeOfficer) })
            people[name] = await PersonAsync(app, name, role);

        // As much as is usual: 200 different records, however often, and ten organisations; the programme's own are none.
        await ReadAsync(app, people["po-1"], 200, owners: 10);
        await ReadAsync(app, people["po-1"], 200, owners: 10);
        await ReadAsync(app, people["po-3"], 5, owners: 0);
        await WatchAsync(app);
        (await AlertsAsync(app)).ShouldBeEmpty();

        app.Clock.Advance(TimeSpan.FromMinutes(59));
        await ReadAsync(app, people["po-1"], 1, owners: 1, from: 1000);
        await ReadAsync(app, people["po-2"], 11, owners: 11);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WatchAsync(app))));
        await WatchAsync(app);
        (await AlertsAsync(app)).ShouldBe([people["po-1"].Id, people["po-2"].Id], ignoreOrder: true);
        foreach (var name in new[] { "ad-1", "ad-2", "au-1" })
        {
            var lines = (await InboxAsync(app, people[name])).Where(i => i.Kind == WatchReadings.Kind).OrderBy(i => i.Params["account"]).ToList();
            lines.Select(i => (i.Params["account"], i.Params["records"], i.Params["owners"])).ShouldBe([("po-1", "201", "10"), ("po-2", "11", "11")], name);
        }

        (await InboxAsync(app, people["po-3"])).ShouldBeEmpty();
        app.Clock.AdvanceDays(1);
        await WatchAsync(app);
        (await AlertsAsync(app)).Count.ShouldBe(2, "nothing was opened within the hour");
        await ReadAsync(app, people["po-2"], 11, owners: 11);
        await WatchAsync(app);
        (await AlertsAsync(app)).Count.ShouldBe(3, "another day");
    }

    private static Task WatchAsync(TestApp app) => app.AsSystemAsync(s => s.GetRequiredService<WatchReadings>().RunAsync(default));

    private static Task<List<Guid>> AlertsAsync(TestApp app) => app.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>()
        .Where(e => e.Act == WatchReadings.Act).SelectMany(e => e.Records.Select(r => r.RecordId)).ToListAsync());

    private static Task<IReadOnlyList<InboxItemDto>> InboxAsync(TestApp app, TestPerson person) =>
        app.AsAsync(person, async s => (await s.GetRequiredService<InboxAppService>().ListAsync(null, default)).Items);

    /// <summary>One entry about records of so many owners; the same numbers are the same records.</summary>
    private static Task ReadAsync(TestApp app, TestPerson person, int records, int owners, int from = 0) => app.AsSystemAsync(async s =>
    {
        var entry = new AuditEntry { At = app.Clock.UtcNow, ActorId = person.Id, ActorRoles = person.Roles[0], Act = AuditEntry.ReadAct, Purpose = "partner.read" };
        entry.About(Enumerable.Range(from, records).Select(i => new AuditRecord { RecordId = Number(i), OwnerId = owners == 0 ? Guid.Empty : Number(i % owners) }));
        var db = s.GetRequiredService<GrantsDbContext>();
        AuditTrail.Write(db, entry);
        await db.SaveChangesAsync();
    });

    private static Guid Number(int i) => new(i + 1, 0, 0, new byte[8]);

    private static Task<TestPerson> PersonAsync(TestApp app, string name, string role) => app.AsSystemAsync(async s =>
        new TestPerson(await s.GetRequiredService<IDemoUsers>().AddAsync(name, [role], null, null, default), name, [role]));
}

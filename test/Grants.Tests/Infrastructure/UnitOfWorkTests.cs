using System.Text;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure;

public sealed class UnitOfWorkTests
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_change_without_an_audit_entry_is_refused(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        await app.AsAsync(Officer, async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            db.Add(new Sample(Guid.CreateVersion7(), "x"));
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_changed_part_raises_the_version_of_its_root(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var id = await AddAsync(app, Guid.CreateVersion7(), "x");
        await ChangeAsync(app, id, s => s.AddPart("a"));
        (await ReadAsync(app, Officer, id))!.Version.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_second_of_two_writers_is_told_that_it_is_stale(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var id = await AddAsync(app, Guid.CreateVersion7(), "x");
        await app.AsAsync(Officer, async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            var mine = await db.Set<Sample>().SingleAsync(x => x.Id == id);
            await ChangeAsync(app, id, x => x.Change("theirs"));
            mine.Change("mine");
            s.GetRequiredService<IAudit>().Record("sample.changed", id);
            await Should.ThrowAsync<StaleException>(() => db.SaveChangesAsync());
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_second_is_stale_also_when_a_part_notices_first(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var id = await AddAsync(app, Guid.CreateVersion7(), "x");
        await ChangeAsync(app, id, s => s.AddPart("a"));
        var error = await RaceAsync<StaleException>(app, id, s => s.RemoveParts(), s => s.RemoveParts());
        error.RecordId.ShouldBe(id);
        (await RaceAsync<StaleException>(app, id, s => s.AddPart("b"), s => s.AddPart("b"))).RecordId.ShouldBe(id);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_value_that_another_record_has_is_no_staleness(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var (id, other) = (await AddAsync(app, Guid.CreateVersion7(), "x"), await AddAsync(app, Guid.CreateVersion7(), "y"));
        await ChangeAsync(app, other, s => s.AddPart("a"));
        await Should.ThrowAsync<DbUpdateException>(() => ChangeAsync(app, id, s => s.AddPart("a")));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_message_taken_by_two_is_stale_for_the_second(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var message = OutboxMessage.Create("sample", new { }, null, app.Clock.UtcNow);
        await app.AsSystemAsync(async s =>
        {
            s.GetRequiredService<GrantsDbContext>().Add(message);
            await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        });
        Task RetryAsync(Func<Task> before) => app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            (await db.Set<OutboxMessage>().SingleAsync(m => m.Id == message.Id)).TryAgain(app.Clock.UtcNow);
            await before();
            await db.SaveChangesAsync();
        });
        (await Should.ThrowAsync<StaleException>(() => RetryAsync(() => RetryAsync(() => Task.CompletedTask)))).RecordId.ShouldBe(message.Id);
    }

    /// <summary>SQL Server sorts identifiers in an order of its own: the moment decides what was last.</summary>
    [Fact]
    public async Task The_last_change_is_the_latest_not_the_one_with_the_largest_id()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var record = Guid.CreateVersion7();
        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            foreach (var day in new[] { 2, 1, 3 })
            {
                var at = app.Clock.UtcNow.AddDays(day);
                var entry = new AuditEntry { Id = Guid.CreateVersion7(app.Clock.UtcNow.AddDays(-day)), At = at, Act = $"sample.{day}", ActorRoles = "system" };
                entry.About([new AuditRecord { RecordId = record }]);
                db.Add(entry);
            }

            await db.SaveChangesAsync();
            var reader = new AuditReader(db);
            (await reader.LastChangeAsync(record, default))!.Act.ShouldBe("sample.3");
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_partners_in_parallel_each_see_their_own_rows_only(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (firstId, secondId) = (await AddAsync(app, first, "1"), await AddAsync(app, second, "2"));
        await Parallel.ForEachAsync(Enumerable.Range(0, 60), async (i, _) =>
        {
            var (me, mine, theirs) = i % 2 == 0 ? (first, firstId, secondId) : (second, secondId, firstId);
            (await ReadAsync(app, TestPerson.Partner(me), mine)).ShouldNotBeNull();
            (await ReadAsync(app, TestPerson.Partner(me), theirs)).ShouldBeNull();
        });
        (await ReadAsync(app, TestPerson.Donor(first), firstId)).ShouldBeNull();
    }

    [Fact]
    public async Task A_context_kept_beyond_its_scope_answers_nothing()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        GrantsDbContext? kept = null;
        await app.AsAsync(Officer, s => Task.FromResult(kept = s.GetRequiredService<GrantsDbContext>()));
        await Should.ThrowAsync<ObjectDisposedException>(() => kept!.Set<Sample>().ToListAsync());
        await Should.ThrowAsync<ObjectDisposedException>(() => kept!.SaveChangesAsync());
    }

    [Fact]
    public async Task Sealed_text_is_in_no_file_and_opens_only_after_the_reading_is_on_record()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var sentinel = $"sentinel-{Guid.CreateVersion7():N}";
        var id = await AddAsync(app, Guid.CreateVersion7(), sentinel);
        await app.AsAsync(Officer, async s =>
        {
            var record = await s.GetRequiredService<GrantsDbContext>().Set<Sample>().SingleAsync(x => x.Id == id);
            record.Secret!.ToString().ShouldBe("[sealed]");
            (await s.GetRequiredService<IVault>().OpenAsync(record, record.Secret, "test.read", CancellationToken.None)).ShouldBe(sentinel);
            var read = await s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().SingleAsync(e => e.Purpose == "test.read");
            read.Records.Single().RecordId.ShouldBe(id);
        });
        LeakSearch.FilesWith(app.Folder, sentinel).ShouldBeEmpty();

        // The search itself must be able to find something.
        await File.WriteAllBytesAsync(Path.Combine(app.Folder, "planted"), Encoding.Unicode.GetBytes(sentinel));
        LeakSearch.FilesWith(app.Folder, sentinel).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_sealed_value_moved_to_another_row_does_not_open()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var organisation = Guid.CreateVersion7();
        var (from, to) = (await AddAsync(app, organisation, "one"), await AddAsync(app, organisation, "two"));
        await app.AsAsync(Officer, async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            await db.Database.ExecuteSqlAsync($"UPDATE samples SET \"Secret\" = (SELECT \"Secret\" FROM samples WHERE \"Id\" = {from}) WHERE \"Id\" = {to}");
            var record = await db.Set<Sample>().SingleAsync(x => x.Id == to);
            await Should.ThrowAsync<IntegrityException>(() => s.GetRequiredService<IVault>().OpenAsync(record, record.Secret, "test.read", default));
        });
    }

    private static Task<Guid> AddAsync(TestApp app, Guid organisation, string secret) => app.AsAsync(Officer, async s =>
    {
        var sample = new Sample(organisation, secret);
        s.GetRequiredService<GrantsDbContext>().Add(sample);
        s.GetRequiredService<IAudit>().Record("sample.added", sample.Id);
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        return sample.Id;
    });

    private static Task ChangeAsync(TestApp app, Guid id, Action<Sample> change) => app.AsAsync(Officer, async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        change(await db.Set<Sample>().SingleAsync(x => x.Id == id));
        s.GetRequiredService<IAudit>().Record("sample.changed", id);
        await db.SaveChangesAsync();
    });

    private static Task<T> RaceAsync<T>(TestApp app, Guid id, Action<Sample> first, Action<Sample> second)
        where T : Exception =>
        Should.ThrowAsync<T>(() => app.AsAsync(Officer, async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            var mine = await db.Set<Sample>().SingleAsync(x => x.Id == id);
            await ChangeAsync(app, id, first);
            second(mine);
            s.GetRequiredService<IAudit>().Record("sample.changed", id);
            await db.SaveChangesAsync();
        }));

    private static Task<Sample?> ReadAsync(TestApp app, TestPerson person, Guid id) =>
        app.AsAsync(person, s => s.GetRequiredService<GrantsDbContext>().Set<Sample>().SingleOrDefaultAsync(x => x.Id == id));
}

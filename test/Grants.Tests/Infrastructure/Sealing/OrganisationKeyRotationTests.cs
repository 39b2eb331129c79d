using System.Collections.Concurrent;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Sealing;

/// <summary>An organisation gets a new key and its values are sealed anew, while people work.</summary>
public sealed class OrganisationKeyRotationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sixteen_people_who_save_meanwhile_lose_nothing(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        var (organisation, neighbour) = (Guid.CreateVersion7(), await app.AddAsync(Guid.CreateVersion7(), "neighbour"));
        var records = new List<Guid>();
        for (var i = 0; i < 150; i++) records.Add(await app.AddAsync(organisation, $"begun {i}"));
        var before = app.Keys();

        var saved = new ConcurrentDictionary<(Guid, long), string>();
        using var ended = new CancellationTokenSource();
        var writing = Enumerable.Range(0, 16).Select(w => WriteAsync(app, [.. records.Take(8)], w, saved, ended.Token)).ToList();
        await using var other = SealingWorld.Other(app.Settings);
        (await other.RotateAsync([organisation])).ShouldBe(0);
        await ended.CancelAsync();
        await Task.WhenAll(writing);

        saved.Count.ShouldBeGreaterThan(16);
        foreach (var (id, i) in records.Select((id, i) => (id, i)))
        {
            var (version, secret) = await app.OpenAsync(id);
            secret.ShouldBe(saved.GetValueOrDefault((id, version), $"begun {i}"));
        }

        (await app.OpenAsync(neighbour)).Secret.ShouldBe("neighbour");
        var after = app.Keys();
        after.Count.ShouldBe(2);
        after.Single(k => k.OwnerId == organisation).Id.ShouldNotBe(before.Single(k => k.OwnerId == organisation).Id, "the old key is deleted");
        await app.AsSystemAsync(async s =>
            (await s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().SingleAsync(e => e.Act == OrganisationKeyRotation.Act)).Records.Single().RecordId.ShouldBe(organisation));
    }

    [Fact]
    public async Task Killed_in_the_middle_the_same_command_completes_it_and_no_read_fails()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var organisation = Guid.CreateVersion7();
        var records = new List<Guid>();
        for (var i = 0; i < 450; i++) records.Add(await app.AddAsync(organisation, $"secret {i}"));
        foreach (var step in new[] { 0, 1, 0 }) (await RotationChild.KillAtAsync(app, "", step)).ShouldBeTrue();
        app.Keys().Count.ShouldBe(2, "it was killed before the old key was deleted, and went on with the new one");
        for (var i = 0; i < records.Count; i++) (await app.OpenAsync(records[i])).Secret.ShouldBe($"secret {i}");
        await using var other = SealingWorld.Other(app.Settings);
        (await other.RotateAsync()).ShouldBe(0);
        app.Keys().ShouldHaveSingleItem();
        for (var i = 0; i < records.Count; i++) (await app.OpenAsync(records[i])).Secret.ShouldBe($"secret {i}");
    }

    [Fact]
    public async Task A_value_that_does_not_open_keeps_its_key_and_is_told()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var organisation = Guid.CreateVersion7();
        var (whole, broken) = (await app.AddAsync(organisation, "whole"), await app.AddAsync(organisation, "broken"));

        // As bytes: what is joined is text to SQLite, whose signs are not bytes where a random key looks like one of several bytes.
        await app.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Database.ExecuteSqlAsync(
            $"UPDATE samples SET \"Secret\" = CAST(substr(\"Secret\", 1, 40) || x'00' AS BLOB) WHERE \"Id\" = {broken}"));
        await using var other = SealingWorld.Other(app.Settings);
        (await other.RotateAsync([organisation])).ShouldBe(1);
        app.Keys().Count.ShouldBe(2);
        (await app.OpenAsync(whole)).Secret.ShouldBe("whole");
    }

    private static async Task WriteAsync(TestApp app, Guid[] records, int writer, ConcurrentDictionary<(Guid, long), string> saved, CancellationToken ended)
    {
        await Task.Yield(); // SQLite answers at once: without this the first writer would keep the thread.
        for (var n = 0; !ended.IsCancellationRequested; n++)
        {
            var (id, secret) = (records[(writer + n) % records.Length], $"writer {writer}, {n}");
            try
            {
                saved[(id, await app.ChangeAsync(id, secret))] = secret;
            }
            catch (StaleException)
            {
                // Another writer was first, and this one was told so: nothing was saved.
            }
        }
    }
}

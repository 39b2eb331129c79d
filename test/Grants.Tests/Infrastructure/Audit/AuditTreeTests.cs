using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Audit;

/// <summary>Entries get one place each, whoever writes and whoever sequences meanwhile; what is signed lies in a file and holds.</summary>
public sealed class AuditTreeTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sixteen_writers_and_two_sequencers_leave_one_gapless_tree(string database)
    {
        await using var app = await TestApp.StartAsync<SampleModule>(provider: Databases.Parse(database));
        using var written = new CancellationTokenSource();
        var sequencers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => SequenceAsync(app, written.Token))).ToList();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => AuditLog.ActAsync(app, 20))));
        await written.CancelAsync();
        await Task.WhenAll(sequencers);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await AuditLog.PlaceAsync(app);

        await app.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            var entries = await db.Set<AuditEntry>().Select(e => e.Id).ToListAsync();
            var places = await db.Set<AuditPlace>().OrderBy(p => p.Index).ToListAsync();
            places.Select(p => p.Index).ShouldBe(Enumerable.Range(0, 320).Select(i => (long)i));
            places.Select(p => p.EntryId).ShouldBe(entries, ignoreOrder: true);
            (await db.Set<AuditWaiting>().CountAsync()).ShouldBe(0);
            var last = (await s.GetRequiredService<AuditCheckpoints>().LastAsync(default))!;
            last.Size.ShouldBe(320);
            var proof = await s.GetRequiredService<AuditNodes>().ProofAsync(77, last.Size, default);
            MerkleTree.Proves(places[77].Hash, 77, last.Size, proof, last.Root).ShouldBeTrue();
        });
        var (export, checkpoints, key) = await AuditLog.TakeOutAsync(app);
        var report = await AuditLog.VerifyAsync(export, checkpoints, key);
        report.Faults.ShouldBeEmpty();
        (report.Entries, report.Newer).ShouldBe((320, 0));

        // The same without anything taken out: entry by entry, also when the first fault ends it long before the log does.
        export.Length.ShouldBeGreaterThan(1 << 16, "more than what may wait between writing and checking");
        (await app.AsSystemAsync(s => s.GetRequiredService<AuditSelfCheck>().RunAsync(default))).ShouldBeEquivalentTo(report);
        await File.WriteAllTextAsync(app.Services.GetRequiredService<AuditSigner>().FilePath, checkpoints.Replace("\"size\":320", "\"size\":319", StringComparison.Ordinal));
        (await app.AsSystemAsync(s => s.GetRequiredService<AuditSelfCheck>().RunAsync(default))).Faults.ShouldHaveSingleItem().ShouldMatch("^Line [1-9] of the checkpoint file does not hold");
    }

    [Fact]
    public async Task A_checkpoint_is_signed_after_a_hundred_entries_or_five_minutes()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        await AuditLog.ActAsync(app, 99);
        await AuditLog.PlaceAsync(app);
        (await SizesAsync(app)).ShouldBeEmpty();
        await AuditLog.ActAsync(app, 1);
        await AuditLog.PlaceAsync(app);
        await AuditLog.ActAsync(app, 3);
        await AuditLog.PlaceAsync(app);
        (await SizesAsync(app)).ShouldBe([100]);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await AuditLog.PlaceAsync(app);
        (await SizesAsync(app)).ShouldBe([100, 103]);
        app.Clock.Advance(TimeSpan.FromHours(5));
        await AuditLog.PlaceAsync(app);
        (await SizesAsync(app)).ShouldBe([100, 103], "nothing new was said");
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_or_kept_from_the_file_is_written_again()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        await AuditLog.ActAsync(app, 100);
        await AuditLog.PlaceAsync(app);
        var (_, first, _) = await AuditLog.TakeOutAsync(app);
        await AuditLog.ActAsync(app, 100);
        await AuditLog.PlaceAsync(app);
        var (export, both, key) = await AuditLog.TakeOutAsync(app);
        var path = app.Services.GetRequiredService<AuditSigner>().FilePath;
        foreach (var left in new[] { "", first[..^20], first, both[..^1] })
        {
            await File.WriteAllTextAsync(path, left);
            new CheckpointFile(app.Services.GetRequiredService<AuditSigner>()).Open().Dispose();
            await AuditLog.ActAsync(app, 100);
            await AuditLog.PlaceAsync(app);
            (await AuditLog.VerifyAsync((await AuditLog.TakeOutAsync(app)).Export, await File.ReadAllTextAsync(path), key)).Faults.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_lost_signing_key_is_said_and_never_replaced()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        await AuditLog.ActAsync(app, 100);
        await AuditLog.PlaceAsync(app);
        var signer = app.Services.GetRequiredService<AuditSigner>();
        File.Delete(signer.KeyPath);
        using var restarted = ActivatorUtilities.CreateInstance<AuditSigner>(app.Services);
        Should.Throw<InvalidOperationException>(() => restarted.Ensure(isNew: false)).Message.ShouldContain(signer.KeyPath);
        Should.Throw<InvalidOperationException>(() => restarted.Ensure(isNew: true)).Message.ShouldContain("backup");
        File.Exists(signer.KeyPath).ShouldBeFalse();
    }

    private static Task<List<long>> SizesAsync(TestApp app) => app.AsSystemAsync(s =>
        s.GetRequiredService<GrantsDbContext>().Set<AuditCheckpoint>().OrderBy(c => c.Size).Select(c => c.Size).ToListAsync());

    /// <summary>What two processes do: one loses the place to the other now and then, and goes on.</summary>
    private static async Task SequenceAsync(TestApp app, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await AuditLog.PlaceAsync(app);
            }
            catch (Exception e) when (e is DbUpdateException or Kernel.Errors.StaleException)
            {
                // The other was first.
            }
            catch (IOException)
            {
                // The other writes into the file.
            }
        }
    }
}

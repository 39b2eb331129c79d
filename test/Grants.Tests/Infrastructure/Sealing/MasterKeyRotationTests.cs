using Grants.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Sealing;

/// <summary>A new master key takes the place of the old one while the system runs.</summary>
public sealed class MasterKeyRotationTests
{
    [Fact]
    public async Task Nobody_who_reads_meanwhile_notices_and_the_old_key_can_go_afterwards()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var records = await GivenAsync(app, organisations: 60);
        var (next, old) = (NewKey(app), app.Services.GetRequiredService<IMasterKey>().Ids.Single());
        await using var other = SealingWorld.Other(app.Settings);
        var rotation = other.GetRequiredService<MasterKeyRotation>();
        Should.Throw<InvalidOperationException>(() => rotation.Forget(old)).Message.ShouldContain("still wrapped");

        using var ended = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 4).Select(_ => ReadAllAsync(app, records, ended.Token)).ToList();
        rotation.Rotate(next, _ => Thread.Sleep(20)).ShouldBe([old]);
        var added = await app.AddAsync(Guid.CreateVersion7(), "after");
        await ended.CancelAsync();
        (await Task.WhenAll(reading)).Sum().ShouldBeGreaterThan(0);

        app.Keys().Count.ShouldBe(61);
        app.Keys().ShouldAllBe(k => k.MasterId != old, "the running host, too, wraps by the new key");
        rotation.Forget(old);
        (await File.ReadAllLinesAsync(app.Settings["Sealing:KeyFile"]!)).Length.ShouldBe(1);
        await using var restarted = SealingWorld.Other(app.Settings);
        foreach (var (id, secret) in records) (await restarted.OpenAsync(id)).Secret.ShouldBe(secret);
        (await restarted.OpenAsync(added)).Secret.ShouldBe("after");
        Should.Throw<InvalidOperationException>(() => restarted.GetRequiredService<MasterKeyRotation>().Forget(KeyFile.IdOf(KeyFile.Read(next)[0]))).Message.ShouldContain("still wrapped");
    }

    [Fact]
    public async Task Killed_at_any_step_the_same_command_completes_it()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        var records = await GivenAsync(app, organisations: 70);
        var next = NewKey(app);
        foreach (var step in new[] { 0, 1, 1 })
        {
            (await RotationChild.KillAtAsync(app, next, step)).ShouldBeTrue();
            await using var started = SealingWorld.Other(app.Settings);
            foreach (var (id, secret) in records) (await started.OpenAsync(id)).Secret.ShouldBe(secret);
        }

        app.Keys().Select(k => k.MasterId).Distinct().Count().ShouldBe(2, "it was killed in the middle");
        await using var host = SealingWorld.Other(app.Settings);
        host.GetRequiredService<MasterKeyRotation>().Rotate(next, _ => { });
        app.Keys().Select(k => k.MasterId).Distinct().ShouldBe([KeyFile.IdOf(KeyFile.Read(next)[0])]);
        foreach (var (id, secret) in records) (await host.OpenAsync(id)).Secret.ShouldBe(secret);
    }

    [Fact]
    public async Task A_lost_key_file_stops_the_start_with_a_sentence_and_overwrites_nothing()
    {
        await using var app = await TestApp.StartAsync<SampleModule>();
        await GivenAsync(app, organisations: 1);
        var (file, kept) = (app.Settings["Sealing:KeyFile"]!, NewKey(app));
        File.Move(file, file + ".lost");
        await using (var without = SealingWorld.Other(app.Settings))
            Should.Throw<InvalidOperationException>(() => without.GetRequiredService<KeyStore>()).Message.ShouldContain("missing");
        File.Exists(file).ShouldBeFalse("also where a key file is made at the first start");

        File.Copy(kept, file);
        await using (var wrong = SealingWorld.Other(app.Settings))
            Should.Throw<InvalidOperationException>(() => wrong.GetRequiredService<KeyStore>()).Message.ShouldContain("Put that key back from its backup");
        File.Move(file + ".lost", file, overwrite: true);
        await using var again = SealingWorld.Other(app.Settings);
        again.GetRequiredService<KeyStore>().ShouldNotBeNull();
    }

    private static async Task<Dictionary<Guid, string>> GivenAsync(TestApp app, int organisations)
    {
        var records = new Dictionary<Guid, string>();
        for (var i = 0; i < organisations; i++) records[await app.AddAsync(Guid.CreateVersion7(), $"secret {i}")] = $"secret {i}";
        return records;
    }

    private static string NewKey(TestApp app)
    {
        var file = Path.Combine(app.Folder, "next.key");
        KeyFile.Create(file);
        return file;
    }

    private static async Task<int> ReadAllAsync(TestApp app, Dictionary<Guid, string> records, CancellationToken ended)
    {
        await Task.Yield(); // SQLite answers at once: without this the first reader would keep the thread.
        var read = 0;
        while (!ended.IsCancellationRequested)
        {
            foreach (var (id, secret) in records)
            {
                (await app.OpenAsync(id)).Secret.ShouldBe(secret);
                read++;
            }
        }

        return read;
    }
}

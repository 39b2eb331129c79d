using System.Collections.Concurrent;
using Grants.HttpApi.Host.Composition;
using Grants.HttpApi.Host.Verbs;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Tests.Support;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>Databases as a first start leaves them, made once in a run: every host that wants one gets a copy with the keys that belong to it.</summary>
internal static class SeededDatabases
{
    private static readonly ConcurrentDictionary<(string Seed, DatabaseProvider Provider), Lazy<Task<TestDatabase>>> Made = new();

    /// <summary>A copy of its own for one host. What is settled once and for all when a database is made (the log's key) is the same in all copies.</summary>
    public static async Task<TestDatabase> CopyAsync(string seed, DatabaseProvider provider) =>
        await (await Made.GetOrAdd((seed, provider), key => new(() => MakeAsync(key.Seed, key.Provider))).Value).CopyAsync();

    private static async Task<TestDatabase> MakeAsync(string seed, DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.Folder, recursive: true);
        await using (var app = GrantsHost.Build(
            ["--demo", "--Jobs:Enabled=false", $"--Demo:Seed={seed}", $"--Urls=http://localhost:{HostFixture.FreePort()}", .. database.Settings.Select(s => $"--{s.Key}={s.Value}")]))
        {
            await Verb.StartAsync(app);
            await app.StopAsync();
        }

        await database.CloseAsync();
        return database;
    }
}

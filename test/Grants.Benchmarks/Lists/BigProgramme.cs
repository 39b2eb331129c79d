using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Composition;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Paging;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Benchmarks.Lists;

/// <summary>Makes the demo programme a hundred times as large, with the modules' own records and the real sealing.</summary>
internal static class BigProgramme
{
    public const int Times = 100;

    /// <summary>Numbers of invented codes begin here, above the demo's.</summary>
    public const int FirstNumber = 10_000;

    // Both lists must be full pages: 34 rows against 50 would say more about rows than about size.
    private const int Least = Page.Size;

    // Saving looks for the owner of each part among all that is tracked: small batches keep that cheap.
    private const int Batch = 10;

    /// <summary>How many there shall be.</summary>
    public static int Wanted(int there, int times) => times * Math.Max(there, Least);

    /// <summary>Adds what is missing in a folder whose host does not run.</summary>
    public static async Task GrowAsync(string folder, int times)
    {
        await using var app = GrantsHost.Build([.. HostSettings.For(folder), "--Jobs:Enabled=false"]);
        await MorePartners.AddAsync(app.Services, times);
        await MoreGrants.AddAsync(app.Services, times);
        await MorePayments.AddAsync(app.Services, times);
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Saves records in batches, each in a unit of work of its own.</summary>
    public static async Task SaveAsync<T>(IServiceProvider services, string act, IEnumerable<T> records, Func<T, Guid> idOf)
        where T : class
    {
        foreach (var batch in records.Chunk(Batch))
        {
            await using var scope = services.BeginSystemScope("benchmark");
            var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
            db.AddRange(batch);
            scope.ServiceProvider.GetRequiredService<IAudit>().Record(act, batch.Select(idOf));
            await db.SaveChangesAsync();
        }
    }
}

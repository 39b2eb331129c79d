using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Support;

/// <summary>Makes "at the same moment" certain: nobody may write before all have read what they are about to change.</summary>
internal static class HeldWrites
{
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(700);

    /// <summary>Starts all, lets them read, then lets them write; answers what each came to.</summary>
    public static async Task<T[]> RunAsync<T>(IServiceProvider services, params Func<Task<T>>[] works)
    {
        List<Task<T>> running;
        using (await services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None))
        {
            await using var scope = services.BeginSystemScope("test");
            var database = scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Database;
            await using var transaction = await database.BeginTransactionAsync();

            // The gate is open on a server; there every act stops at its entry in the log, the first table of each unit of work.
            if (database.IsNpgsql()) await database.ExecuteSqlAsync($"LOCK TABLE audit_entries IN SHARE MODE");
            running = [.. works.Select(w => Task.Run(w))];
            await Task.Delay(Reading);
        }

        return await Task.WhenAll(running);
    }
}

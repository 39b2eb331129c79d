using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Codes;

/// <summary>Counts in a transaction of its own, so that a code once given is never given again.</summary>
internal sealed class Codes(IServiceProvider services) : ICodes
{
    private const int MaxTries = 20;

    public async Task<string> NextAsync(string prefix, int year, CancellationToken cancellationToken) =>
        (await NextManyAsync(prefix, year, 1, cancellationToken))[0];

    public async Task<IReadOnlyList<string>> NextManyAsync(string prefix, int year, int count, CancellationToken cancellationToken)
    {
        if (count == 0) return [];
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.BeginSystemScope("code");
            var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
            try
            {
                var last = await CountAsync(db, prefix, year, count, cancellationToken);
                return [.. Enumerable.Range(last - count + 1, count).Select(number => $"{prefix}-{year}-{number:000}")];
            }
            catch (DbUpdateException e) when (attempt < MaxTries && (e is DbUpdateConcurrencyException || UniqueViolation.Is(e)))
            {
                // Somebody else took the same number in between: their row won, count again.
            }
        }
    }

    private static async Task<int> CountAsync(GrantsDbContext db, string prefix, int year, int count, CancellationToken cancellationToken)
    {
        var counter = await db.Set<CodeCounter>().SingleOrDefaultAsync(c => c.Prefix == prefix && c.Year == year, cancellationToken);
        if (counter is null) db.Add(counter = new CodeCounter { Prefix = prefix, Year = year });
        counter.LastNumber += count;
        await db.SaveChangesAsync(cancellationToken);
        return counter.LastNumber;
    }
}

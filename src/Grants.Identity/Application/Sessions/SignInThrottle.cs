using System.Security.Cryptography;
using System.Text;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.RequestProtection;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>
/// Counts each try before it is evaluated, by compare-and-set in the database, so that parallel tries cannot slip past.
/// Known and unknown names are counted alike. The owner on a known device has a count of their own and still gets in.
/// </summary>
internal sealed class SignInThrottle(GrantsDbContext db, TimeProvider clock)
{
    private const int MaxRaces = 50;

    /// <summary>The count of an account's name on one known device, or on all unknown ones together.</summary>
    public static string KeyFor(string userName, byte[]? knownDevice) =>
        $"{HashOf(userName)}/{(knownDevice is null ? "other" : Convert.ToHexStringLower(knownDevice))}";

    /// <summary>The count of second factors after a right password, by device as for passwords.</summary>
    public static string KeyForFactor(Guid userId, byte[]? knownDevice) => "f/" + KeyFor(userId.ToString(), knownDevice);

    /// <summary>The count of one invitation code.</summary>
    public static string KeyForInvitation(string selector) => $"invitation/{HashOf(selector)}";

    /// <summary>The count of one setup code.</summary>
    public static string KeyForSetup(string selector) => $"setup/{HashOf(selector)}";

    /// <summary>Counts a try and answers how many there were. Errors: <c>too-many-attempts</c> with <c>seconds</c>.</summary>
    public async Task<int> CountAsync(string key, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var row = await db.Set<Throttle>().AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, cancellationToken);
            if (row?.BlockedUntil > now) throw TooMany(row.BlockedUntil.Value - now);
            if (row is null) await AddAsync(key, now, cancellationToken);
            else if (await TryCountAsync(row, now, cancellationToken)) return row.Attempts + 1;
        }

        throw TooMany(IdentityConsts.FirstWait);
    }

    /// <summary>Forgets the tries after a success.</summary>
    public Task ForgetAsync(string key, CancellationToken cancellationToken) => db.InTransactionAsync(
        () => db.Set<Throttle>().Where(t => t.Key == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private async Task<bool> TryCountAsync(Throttle row, DateTime now, CancellationToken cancellationToken)
    {
        var attempts = row.Attempts + 1;
        var wait = Throttle.WaitAfter(attempts);
        DateTime? blockedUntil = wait > TimeSpan.Zero ? now + wait : null;
        var changed = 0;
        await db.InTransactionAsync(
            async () => changed = await db.Set<Throttle>()
                .Where(t => t.Key == row.Key && t.Attempts == row.Attempts)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(t => t.Attempts, attempts).SetProperty(t => t.LastAt, now).SetProperty(t => t.BlockedUntil, blockedUntil),
                    cancellationToken),
            cancellationToken);
        return changed == 1;
    }

    private async Task AddAsync(string key, DateTime now, CancellationToken cancellationToken)
    {
        var row = new Throttle(key, now);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (UniqueRow(e))
        {
            // Another try made the row in between: count on theirs.
        }
        finally
        {
            db.Entry(row).State = EntityState.Detached;
        }
    }

    private static bool UniqueRow(DbUpdateException e) => Infrastructure.HttpApi.UniqueViolation.Is(e);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static BusinessException TooMany(TimeSpan wait) => new BusinessException(IdentityErrors.TooManyAttempts)
        .WithData(ErrorValues.RetrySeconds, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
}

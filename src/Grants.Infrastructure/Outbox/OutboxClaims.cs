using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Outbox;

/// <summary>Takes due messages one at a time and records how they ended. Every step is a commit of its own.</summary>
internal sealed class OutboxClaims(GrantsDbContext db, OutboxInstance instance, TimeProvider clock, IOptions<DatabaseOptions> database)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The next message, claimed; null when nothing is due.</summary>
    public async Task<OutboxMessage?> NextAsync(CancellationToken cancellationToken)
    {
        while (await Due().OrderBy(x => x.DueAt).ThenBy(x => x.Id).FirstOrDefaultAsync(cancellationToken) is { } message)
        {
            var isOurs = message.Claim(instance.Id, Now);
            if (await TrySaveAsync(cancellationToken) && isOurs) return message;
            db.ChangeTracker.Clear();
        }

        return null;
    }

    /// <summary>Records an outcome. Takes no cancellation: what was done must be known also when the host is stopping.</summary>
    public async Task RecordAsync(Guid id, Action<OutboxMessage, DateTime> end)
    {
        var message = await db.Set<OutboxMessage>().SingleAsync(x => x.Id == id, CancellationToken.None);
        end(message, Now);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Waiting and due; or claimed by an instance that no longer lives.</summary>
    /// <remarks>One instance never handles two messages at once, so its own claim met here was interrupted. SQLite has one process only,
    /// so every claim met is an interrupted one; on a server another instance may be at work until its lease ends.</remarks>
    private IQueryable<OutboxMessage> Due()
    {
        var now = Now;
        var isAlone = database.Value.Provider == DatabaseProvider.Sqlite;
        var expired = now - OutboxConsts.Lease;
        return db.Set<OutboxMessage>().Where(x =>
            (x.State == OutboxState.Waiting && x.DueAt <= now)
            || (x.State == OutboxState.Claimed && (isAlone || x.ClaimedBy == instance.Id || x.ClaimedAt < expired)));
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (StaleException)
        {
            // Another instance was quicker; the message is in its hands.
            return false;
        }
    }
}

/// <summary>This process, as written beside its claims.</summary>
internal sealed class OutboxInstance
{
    public Guid Id { get; } = Guid.CreateVersion7();
}

using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Infrastructure.Outbox;

/// <inheritdoc />
internal sealed class Outbox(GrantsDbContext db, TimeProvider clock) : IOutbox
{
    public void Add(string kind, object payload, string? key = null)
    {
        // The unique index is the guarantee; asking first only keeps an ordinary repetition from failing the whole act.
        if (key is not null && (IsAddedHere(key) || db.Set<OutboxMessage>().Any(x => x.Key == key))) return;
        db.Add(OutboxMessage.Create(kind, payload, key, clock.GetUtcNow().UtcDateTime));
    }

    private bool IsAddedHere(string key) => db.Set<OutboxMessage>().Local.Any(x => x.Key == key);
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Paging;
using Grants.Notifications.Domain.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Inbox;

/// <summary>A person's own inbox. The query filter of the entity lets nobody see another's.</summary>
internal sealed class InboxAppService(GrantsDbContext db, TimeProvider clock)
{
    private IQueryable<InboxItem> Unread => db.Set<InboxItem>().Where(x => x.ReadAt == null);

    public async Task<InboxDto> ListAsync(Guid? before, CancellationToken cancellationToken)
    {
        var rows = db.Set<InboxItem>().AsNoTracking();
        if (before is { } key) rows = await OlderAsync(rows, key, cancellationToken);
        var items = await rows.OrderByDescending(x => x.CreatedAt).ThenByDescending(x => x.Id).Take(Page.Size + 1).ToListAsync(cancellationToken);
        var page = items.Take(Page.Size).ToList();
        var unread = await Unread.CountAsync(cancellationToken);
        return new InboxDto([.. page.Select(ToDto)], unread, items.Count > Page.Size ? page[^1].Id : null);
    }

    public async Task<UnreadDto> CountAsync(CancellationToken cancellationToken) => new(await Unread.CountAsync(cancellationToken));

    public async Task<UnreadDto> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await db.Set<InboxItem>().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        item.Read(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return await CountAsync(cancellationToken);
    }

    public async Task<UnreadDto> ReadAllAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var item in await Unread.ToListAsync(cancellationToken)) item.Read(now);
        await db.SaveChangesAsync(cancellationToken);
        return new UnreadDto(0);
    }

    /// <summary>Lines older than the one named; time first, because ids of two instances are not in one order.</summary>
    private static async Task<IQueryable<InboxItem>> OlderAsync(IQueryable<InboxItem> rows, Guid key, CancellationToken cancellationToken)
    {
        var last = await rows.SingleOrNotFoundAsync(x => x.Id == key, cancellationToken);
        return rows.Where(x => x.CreatedAt < last.CreatedAt || (x.CreatedAt == last.CreatedAt && x.Id.CompareTo(last.Id) < 0));
    }

    private static InboxItemDto ToDto(InboxItem item) =>
        new(item.Id, item.Kind, item.RecordId, item.ReadParameters(), item.CreatedAt, item.ReadAt is not null);
}

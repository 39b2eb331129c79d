using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Inbox;

namespace Grants.Notifications.Application.Inbox;

/// <inheritdoc />
internal sealed class Inbox(GrantsDbContext db, TimeProvider clock) : IInbox
{
    public void Add(Guid userId, string kind, Guid recordId, IReadOnlyDictionary<string, string> parameters) =>
        db.Add(InboxItem.Create(userId, kind, recordId, parameters, clock.GetUtcNow().UtcDateTime));
}

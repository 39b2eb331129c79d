using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Outbox;

/// <inheritdoc />
internal sealed class OutboxFailures(GrantsDbContext db, TimeProvider clock) : IOutboxFailures
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<FailedMessage>> ListAsync(string kind, CancellationToken cancellationToken) =>
        await Failing(kind).AsNoTracking().OrderBy(x => x.CreatedAt).ThenBy(x => x.Id).Take(Page.Size)
            .Select(x => new FailedMessage(x.Id, x.Payload, x.CreatedAt, x.Attempts, x.Code!, x.State == OutboxState.Failed ? null : x.DueAt))
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(string kind, CancellationToken cancellationToken) => Failing(kind).CountAsync(cancellationToken);

    public async Task TryAgainAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        (await Failing(kind).SingleOrNotFoundAsync(x => x.Id == id, cancellationToken)).TryAgain(Now);

    public async Task GiveUpAsync(string kind, Guid id, CancellationToken cancellationToken) =>
        (await Failing(kind).SingleOrNotFoundAsync(x => x.Id == id, cancellationToken)).GiveUp(Now);

    private IQueryable<OutboxMessage> Failing(string kind) => db.Set<OutboxMessage>().Where(x =>
        x.Kind == kind && x.Code != null && (x.State == OutboxState.Failed || x.State == OutboxState.Waiting));
}

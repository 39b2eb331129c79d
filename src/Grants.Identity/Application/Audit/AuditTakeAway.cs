using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Identity.Application.Audit;

/// <summary>All of the log as a file. That somebody takes it is on record before the first byte leaves.</summary>
internal sealed class AuditTakeAway(GrantsDbContext db, IAudit audit, IAuditBook book)
{
    public async Task<Func<Stream, Task>> BeginAsync(CancellationToken cancellationToken)
    {
        audit.Record("audit.exported");
        await db.SaveChangesAsync(cancellationToken);
        return to => book.WriteAsync(to, cancellationToken);
    }
}

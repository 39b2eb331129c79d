using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>Lines that nobody has decided about for a week, one item for each statement.</summary>
internal sealed class StatementWork(GrantsDbContext db, CurrentUser user, TimeProvider clock) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(StatementPermissions.Statement.Match)) return [];
        var before = Baghdad.Today(clock).AddDays(-StatementsConsts.WorkAfterDays);
        var old = await db.Set<BankLine>().AsNoTracking().Where(l => (l.State == LineState.Open || l.State == LineState.Proposed) && l.BookedOn < before)
            .GroupBy(l => l.StatementId).Select(g => new { Id = g.Key, Count = g.Count(), Oldest = g.Min(l => l.BookedOn) })
            .Join(db.Set<BankStatement>(), g => g.Id, s => s.Id, (g, s) => new { s.Id, s.Code, g.Count, g.Oldest }).ToListAsync(cancellationToken);
        return [.. old.Select(s => new WorkItem(
            WorkKinds.StatementOpen, s.Id, s.Code, s.Oldest.AddDays(StatementsConsts.WorkAfterDays),
            new Dictionary<string, string> { ["count"] = s.Count.ToString(CultureInfo.InvariantCulture) }))];
    }
}

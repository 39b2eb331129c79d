using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Agents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Agents;

/// <summary>Agents that wait for a check by somebody other than who wrote their details.</summary>
internal sealed class AgentWork(GrantsDbContext db, CurrentUser user) : IWorkSource
{
    private const int CheckDays = 5;

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(AgentPermissions.Verify)) return [];
        var pending = await db.Set<CashAgent>().AsNoTracking()
            .Where(a => a.State == CashAgentState.Pending && a.RecordedBy != user.Id)
            .OrderBy(a => a.RecordedAt).Select(a => new { a.Id, a.Code, a.RecordedAt }).ToListAsync(cancellationToken);
        return [.. pending.Select(a => new WorkItem(
            WorkKinds.AgentVerify, a.Id, a.Code, Baghdad.AddWorkingDays(Baghdad.DayOf(a.RecordedAt), CheckDays), new Dictionary<string, string>()))];
    }
}

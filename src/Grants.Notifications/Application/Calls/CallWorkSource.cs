using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Calls;

/// <summary>Open calls on the work list. Promised for the second working day after the last reminder.</summary>
internal sealed class CallWorkSource(GrantsDbContext db, CurrentUser user) : IWorkSource
{
    private const int PromisedDays = 2;

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(NotificationsPermissions.Call.Close)) return [];
        var calls = await db.Set<PartnerCall>().AsNoTracking().Where(x => x.State == CallState.Open).ToListAsync(cancellationToken);
        return [.. calls.Select(ToItem)];
    }

    private static WorkItem ToItem(PartnerCall call) => new(
        WorkKinds.CallPartner, call.Id, call.Subject, Baghdad.AddWorkingDays(Baghdad.DayOf(call.CreatedAt), PromisedDays),
        new Dictionary<string, string>
        {
            ["kind"] = call.Kind,
            ["dueOn"] = call.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
}

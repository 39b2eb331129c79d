using System.Globalization;
using Grants.Identity.Contracts;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;

namespace Grants.Notifications.Application.Work;

/// <summary>One line on the work list while something about accounts waits for a second person, however much it is.</summary>
internal sealed class ConfirmationWorkSource(IWaitingConfirmations waiting) : IWorkSource
{
    private static readonly TimeSpan Promise = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var asked = await waiting.AskedAtAsync(cancellationToken);
        if (asked.Count == 0) return [];
        var parameters = new Dictionary<string, string> { ["count"] = asked.Count.ToString(CultureInfo.InvariantCulture) };
        return [new WorkItem(WorkKinds.ToConfirm, Guid.Empty, "", Baghdad.DayOf(asked[0] + Promise), parameters)];
    }
}

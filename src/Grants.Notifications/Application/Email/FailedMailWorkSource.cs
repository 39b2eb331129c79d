using System.Globalization;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;

namespace Grants.Notifications.Application.Email;

/// <summary>One line on the work list when mail fails, however many there are.</summary>
internal sealed class FailedMailWorkSource(IOutboxFailures failures, CurrentUser user) : IWorkSource
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(NotificationsPermissions.Mail.Retry)) return [];
        var count = await failures.CountAsync(NotificationsConsts.MailKind, cancellationToken);
        if (count == 0) return [];
        var parameters = new Dictionary<string, string> { ["count"] = count.ToString(CultureInfo.InvariantCulture) };
        return [new WorkItem(WorkKinds.MailFailed, Guid.Empty, "", null, parameters)];
    }
}

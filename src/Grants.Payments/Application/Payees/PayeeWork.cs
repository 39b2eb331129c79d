using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Payees;

/// <summary>
/// Bank details that wait for a call by somebody other than their recorder. Of those whose account is on file at another partner too the
/// controller knows as well: money to them is what they will be asked to release.
/// </summary>
internal sealed class PayeeWork(GrantsDbContext db, CurrentUser user, IPartners partners) : IWorkSource
{
    private const int CallBackDays = 2;

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        var mayVerify = user.Holds(PaymentsPermissions.Payee.Verify);
        if (!mayVerify && !user.Holds(PaymentsPermissions.Order.Release)) return [];
        var shared = SharedAccounts.Partners(db);
        var pending = await (
            from payee in db.Set<Payee>()
            from version in payee.Versions
            where version.State == PayeeVersionState.Pending && version.RecordedBy != user.Id
            join partner in partners.Rows on payee.OrganisationId equals partner.Id
            where mayVerify || shared.Contains(partner.Id)
            orderby version.RecordedAt
            select new { partner.Id, partner.Code, version.RecordedAt, IsShared = shared.Contains(partner.Id) }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. pending.Select(p => new WorkItem(
            p.IsShared ? WorkKinds.PayeeShared : WorkKinds.PayeeVerify, p.Id, p.Code, Baghdad.AddWorkingDays(Baghdad.DayOf(p.RecordedAt), CallBackDays), new Dictionary<string, string>()))];
    }
}

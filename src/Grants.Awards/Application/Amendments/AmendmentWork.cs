using System.Globalization;
using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Amendments;

/// <summary>For the team: requests to decide on and flexible grants to plan. What is for safety was promised for the day it came.</summary>
internal sealed class AmendmentWork(GrantsDbContext db, CurrentUser user) : IWorkSource
{
    private const int AnswerWorkingDays = 5;

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(FlexPermissions.Amendment.Decide)) return [];
        var asked = await db.Set<Amendment>().AsNoTracking().Where(a => a.State == AmendmentState.Submitted)
            .OrderByDescending(a => a.IsForSafety).ThenBy(a => a.SubmittedAt)
            .Select(a => new { a.Id, a.PartnerCode, a.GrantCode, a.Kind, a.IsForSafety, a.SubmittedAt, IsWithDonor = a.AskedAt != null && a.DonorAgreedAt == null })
            .ToListAsync(cancellationToken);
        var plans = await db.Set<Grant>().AsNoTracking().Where(g => g.State == GrantState.Planned).OrderBy(g => g.Code)
            .Select(g => new { g.Id, g.PartnerCode, g.Code, g.TotalMinor, g.Currency, g.DecidedAt }).ToListAsync(cancellationToken);
        return
        [
            .. asked.Where(a => !a.IsWithDonor).Select(a => new WorkItem(
                a.IsForSafety ? WorkKinds.AmendmentSafety : WorkKinds.AmendmentDecide, a.Id, a.PartnerCode, DueOn(a.SubmittedAt!.Value, a.IsForSafety),
                new Dictionary<string, string> { ["code"] = a.GrantCode })),
            .. plans.Select(g => new WorkItem(
                WorkKinds.GrantPlan, g.Id, g.PartnerCode, DueOn(g.DecidedAt, isUrgent: false),
                new Dictionary<string, string> { ["code"] = g.Code, ["minor"] = g.TotalMinor.ToString(CultureInfo.InvariantCulture), ["currency"] = g.Currency })),
        ];
    }

    private static DateOnly DueOn(DateTime since, bool isUrgent) =>
        isUrgent ? Baghdad.DayOf(since) : Baghdad.AddWorkingDays(Baghdad.DayOf(since), AnswerWorkingDays);
}

using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Orders;

/// <summary>What of payments waits for the present person: only what the aggregates would let them do.</summary>
internal sealed class PaymentWork(GrantsDbContext db, CurrentUser user, TimeProvider clock, PayableList toPrepare, Payables payables, Destinations destinations, IOptions<PaymentsOptions> options) : IWorkSource
{
    /// <summary>Working days the team gives itself for each step.</summary>
    private const int PrepareDays = 5;
    private const int StepDays = 2;

    private static readonly OrderState[] Open = [OrderState.Prepared, OrderState.Approved, OrderState.Released, OrderState.Sent, OrderState.Uncertain];

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(PaymentsPermissions.Order.Read)) return [];
        List<WorkItem> items = [];
        if (user.Holds(PaymentsPermissions.Order.Prepare)) items.AddRange(await ToPrepareAsync(cancellationToken));
        var orders = await db.Set<PaymentOrder>().AsNoTracking().Where(o => Open.Contains(o.State)).OrderBy(o => o.PreparedAt).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        await destinations.LoadAsync(orders, cancellationToken);
        var leaving = await payables.FindAsync([.. orders.Where(o => o.State is OrderState.Approved or OrderState.Released).Select(o => o.PayableId)], cancellationToken);
        items.AddRange(orders.Select(o => ItemOf(o, leaving.GetValueOrDefault(o.PayableId))).OfType<WorkItem>());
        return items;
    }

    private async Task<IEnumerable<WorkItem>> ToPrepareAsync(CancellationToken cancellationToken) =>
        from p in await toPrepare.GetAsync(cancellationToken)
        where p.Actions.Count > 0
        select new WorkItem(WorkKinds.PaymentPrepare, p.Id, p.PartnerCode, p.IsUrgent ? p.OpenedOn : Baghdad.AddWorkingDays(p.OpenedOn, PrepareDays), Params(p.GrantCode, p.AmountMinor, p.Currency)) { IsUrgent = p.IsUrgent };

    private WorkItem? ItemOf(PaymentOrder o, Payable? payable)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = Baghdad.DayOf(o.Acts.Max(a => a.At));
        var last = o.Kind == PayableKind.UrgentSupport ? since : Baghdad.AddWorkingDays(since, StepDays);
        return o.State switch
        {
            OrderState.Prepared when May(PaymentsPermissions.Order.Approve, OrderAction.Approve) => Item(WorkKinds.PaymentApprove, last),
            OrderState.Approved when May(PaymentsPermissions.Order.Release, OrderAction.Release) => Item(WorkKinds.PaymentRelease, last),
            OrderState.Released when user.Holds(PaymentsPermissions.Order.Record) && o.WhyNotFile(payable) is null => Item(WorkKinds.PaymentSent, last),
            OrderState.Uncertain when user.Holds(PaymentsPermissions.Order.Record) => Item(WorkKinds.ReceiptMissing, last),
            OrderState.Sent when user.Holds(PaymentsPermissions.Order.Record) && IsMissing(o, now) =>
                Item(WorkKinds.ReceiptMissing, o.MissingReportedAt is { } at ? Baghdad.DayOf(at) : ExpectedOn(o)),
            _ => null,
        };

        bool May(string permission, OrderAction action) => user.Holds(permission) && OrderActions.WhyNot(o, payable, destinations.WhyNot(o), action, user.Id) is null;
        WorkItem Item(string kind, DateOnly due) => new(kind, o.Id, o.PartnerCode, due, Params(o.Code, o.AmountMinor, o.Currency)) { IsUrgent = o.Kind == PayableKind.UrgentSupport };
    }

    private bool IsMissing(PaymentOrder o, DateTime now) => o.MissingReportedAt is not null || ExpectedOn(o) < Baghdad.DayOf(now);

    private DateOnly ExpectedOn(PaymentOrder o) => o.SentOn!.Value.AddDays(options.Value.ReceiptMissingAfterDays);

    private static Dictionary<string, string> Params(string code, long minor, string currency) => new()
    {
        ["code"] = code,
        ["minor"] = minor.ToString(CultureInfo.InvariantCulture),
        ["currency"] = currency,
    };
}

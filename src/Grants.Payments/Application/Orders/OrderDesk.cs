using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Time;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Orders;

/// <summary>Every order in work: what the reader may do with it now, and in a code why not the rest.</summary>
internal sealed class OrderDesk(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, Payables payables, Destinations destinations, IOptions<PaymentsOptions> options)
{
    /// <summary>More are not worked on at once; the oldest come first.</summary>
    public const int Most = 500;

    private static readonly OrderState[] InWork = [OrderState.Prepared, OrderState.Approved, OrderState.Released, OrderState.Sent, OrderState.Uncertain];

    public async Task<IReadOnlyList<DeskRowDto>> GetAsync(CancellationToken cancellationToken)
    {
        var orders = await db.Set<PaymentOrder>().AsNoTracking().Where(o => InWork.Contains(o.State)).OrderBy(o => o.Kind == PayableKind.UrgentSupport ? 0 : 1).ThenBy(o => o.PreparedAt).ThenBy(o => o.Id).Take(Most)
            .ToListAsync(cancellationToken);
        await destinations.LoadAsync(orders, cancellationToken);
        var payable = await payables.FindAsync([.. orders.Where(o => o.State is OrderState.Prepared or OrderState.Approved or OrderState.Released).Select(o => o.PayableId)], cancellationToken);
        var late = Baghdad.Today(clock).AddDays(-options.Value.ReceiptMissingAfterDays);
        return [.. orders.Select(o => ToRow(o, late, OrderActions.Of(
            o, payable.GetValueOrDefault(o.PayableId), destinations.WhyNot(o), o.WhyNotFile(payable.GetValueOrDefault(o.PayableId)), user)))];
    }

    private static DeskRowDto ToRow(PaymentOrder o, DateOnly late, (IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked) may) => new(
        o.Id, o.Version, o.Code, o.PartnerCode, o.Kind == PayableKind.UrgentSupport, o.GrantCode, o.AmountMinor, o.Currency, o.State.ToString(), o.Route.ToString(), o.Approvals, o.RequiredApprovals,
        o.SentOn, o.MissingReportedAt is not null, o.State == OrderState.Sent && o.SentOn < late, may.Actions, may.Blocked);
}

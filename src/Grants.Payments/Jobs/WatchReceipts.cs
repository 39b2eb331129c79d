using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Payments.Application;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Jobs;

/// <summary>Tells finance, once, of each payment that was sent and that nobody has confirmed in time. "Sent" is not "arrived" (product.md, Payments).</summary>
/// <remarks>The mark on the order and the notices are one transaction: after a crash or days of outage everybody is told once.</remarks>
internal sealed class WatchReceipts(
    GrantsDbContext db, TimeProvider clock, IInbox inbox, IUserDirectory people, IAudit audit, IOptions<PaymentsOptions> options) : IScheduledWork
{
    /// <summary>The client's sentence is <c>inbox.payment-not-arrived</c>.</summary>
    public const string Notice = "payment-not-arrived";

    public static string Name => "watch-receipts";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = Baghdad.Today(clock).AddDays(-options.Value.ReceiptMissingAfterDays);
        var late = await db.Set<PaymentOrder>().Where(o => o.State == OrderState.Sent && o.OverdueToldAt == null && o.SentOn < last).ToListAsync(cancellationToken);
        if (late.Count == 0) return;
        var finance = await people.WithRoleAsync(Roles.FinanceOfficer, cancellationToken);
        foreach (var order in late.Where(o => o.TellOverdue(clock.GetUtcNow().UtcDateTime)))
        {
            foreach (var person in finance) inbox.Add(person.Id, Notice, order.Id, new Dictionary<string, string> { ["code"] = order.Code });
            audit.Record("payment.not-confirmed-in-time", order.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

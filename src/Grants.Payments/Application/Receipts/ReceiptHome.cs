using System.Globalization;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Receipts;

/// <summary>Money the partner lead can confirm.</summary>
internal sealed class ReceiptHome(GrantsDbContext db, CurrentUser user) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken)
    {
        if (!user.Holds(PaymentsPermissions.Receipt.Confirm)) return [];
        var sent = await db.Set<PaymentOrder>()
            .Where(o => o.State == OrderState.Sent && o.MissingReportedAt == null)
            .OrderBy(o => o.SentOn)
            .Select(o => new { o.Id, o.AmountMinor, o.Currency, o.SentOn })
            .ToListAsync(cancellationToken);
        return [.. sent.Select(o => new HomeItem(HomeKinds.ReceiptConfirm, o.Id, null, new Dictionary<string, string>
        {
            ["minor"] = o.AmountMinor.ToString(CultureInfo.InvariantCulture),
            ["currency"] = o.Currency,
            ["sentOn"] = o.SentOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }))];
    }
}

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
            .Where(o => (o.State == OrderState.Sent && o.MissingReportedAt == null) || (o.State == OrderState.Released && o.PayoutCode != null && o.CodeSeenAt == null))
            .OrderBy(o => o.PreparedAt)
            .Select(o => new { o.Id, o.AmountMinor, o.Currency, o.SentOn })
            .ToListAsync(cancellationToken);
        return [.. sent.Select(o => new HomeItem(o.SentOn is null ? HomeKinds.PayoutCode : HomeKinds.ReceiptConfirm, o.Id, null, Values(o.AmountMinor, o.Currency, o.SentOn)))];
    }

    private static Dictionary<string, string> Values(long minor, string currency, DateOnly? sentOn)
    {
        var values = new Dictionary<string, string> { ["minor"] = minor.ToString(CultureInfo.InvariantCulture), ["currency"] = currency };
        if (sentOn is { } day) values["sentOn"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return values;
    }
}

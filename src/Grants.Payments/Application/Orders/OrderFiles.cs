using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>Files of a payment, such as the bank's own paper: for those of the team who pay and approve.</summary>
internal sealed class OrderFiles(GrantsDbContext db, CurrentUser user) : IAttachable
{
    public const string KindName = "payment";

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!user.Holds(PaymentsPermissions.Order.Read)) return null;
        var order = await db.Set<PaymentOrder>().Where(o => o.Id == recordId).Select(o => new { o.OrganisationId }).SingleOrDefaultAsync(cancellationToken);
        return order is null ? null : new AttachPlace(order.OrganisationId, user.Holds(PaymentsPermissions.Order.Record)) { Sight = FileSight.All };
    }
}

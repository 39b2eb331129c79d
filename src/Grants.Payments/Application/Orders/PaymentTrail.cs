using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

internal sealed class PaymentTrail(GrantsDbContext db, CurrentScope scope, IUserDirectory people) : IPaymentTrail
{
    public async Task<IReadOnlyList<PaymentRow>> OfGrantAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var orders = await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.GrantId == grantId).OrderBy(o => o.PreparedAt).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        // Who of the team did what is the team's own; partners and donors see that the money moved.
        if (scope.Value.Kind is not (ScopeKind.Staff or ScopeKind.System)) return [.. orders.Select(o => ToRow(o, []))];
        var names = await people.UserNamesAsync([.. orders.SelectMany(o => o.Acts).Select(a => a.By).Distinct()], cancellationToken);
        return [.. orders.Select(o => ToRow(o, [.. o.Acts.Where(a => !a.IsVoid).OrderBy(a => a.Number).Select(a => ToPerson(a, o.Route, names))]))];
    }

    private static PaymentRow ToRow(PaymentOrder o, IReadOnlyList<PaymentPerson> persons) =>
        new(o.Id, o.PayableId, o.State.ToString(), o.Amount, o.SentOn, o.ReceivedOn, o.Received, persons);

    private static PaymentPerson ToPerson(OrderAct act, PaymentRoute route, IReadOnlyDictionary<Guid, string> names) =>
        new(Parts.NameOf(act.Part, route), names.GetValueOrDefault(act.By, "?"), act.At);
}

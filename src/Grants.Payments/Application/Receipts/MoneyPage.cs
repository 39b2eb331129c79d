using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Receipts;

/// <summary>What a partner sees of its own money: to confirm, to come, received.</summary>
internal sealed class MoneyPage(GrantsDbContext db, CurrentUser user, TimeProvider clock, IEnumerable<IInstalmentSource> sources)
{
    private static readonly OrderState[] OnTheWay = [OrderState.Prepared, OrderState.Approved, OrderState.Released];

    public async Task<MoneyDto> GetAsync(CancellationToken cancellationToken)
    {
        var organisation = user.Required.OrganisationId ?? throw new NotFoundException();
        var orders = await db.Set<PaymentOrder>().AsNoTracking()
            .Where(o => o.OrganisationId == organisation && o.LivePayableId != null).OrderBy(o => o.PreparedAt).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        List<Instalment> instalments = [];
        foreach (var source in sources) instalments.AddRange(await source.OfOrganisationAsync(organisation, cancellationToken));
        var of = instalments.ToDictionary(i => i.PayableId);
        var gone = orders.Where(o => !OnTheWay.Contains(o.State)).Select(o => o.PayableId).ToHashSet();
        var under = orders.Where(o => OnTheWay.Contains(o.State)).Select(o => o.PayableId).ToHashSet();
        return new MoneyDto(
            [.. orders.Where(o => o.State is OrderState.Sent or OrderState.Uncertain || (o.State == OrderState.Released && o.Route == PaymentRoute.Agent)).OrderBy(o => o.SentOn).Select(o => ToDto(o, of.GetValueOrDefault(o.PayableId)))],
            [.. instalments.Where(i => !gone.Contains(i.PayableId)).OrderBy(i => i.OpensOn)
                .Select(i => new ComingDto(i.PayableId, i.Amount.Minor, i.Amount.Currency, i.Number, i.Of, i.OpensOn, under.Contains(i.PayableId)))],
            [.. orders.Where(o => o.State == OrderState.Received).OrderByDescending(o => o.ReceivedOn).Select(o => ToDto(o, of.GetValueOrDefault(o.PayableId)))]);
    }

    private ReceiptDto ToDto(PaymentOrder o, Instalment? i) => new(
        o.Id, o.Version, o.Code, o.AmountMinor, o.Currency, i?.Number, i?.Of, o.SentOn, o.MissingReportedAt,
        o.ReceivedMinor, o.ReceivedCurrency, o.ReceivedCostMinor, o.ReceivedOn, o.CorrectableUntil, o.Route.ToString(), ActionsOf(o));

    private static IReadOnlyList<string> CodesOf(PaymentOrder o) => o is { PayoutCode: not null, CodeSeenAt: null } ? ["see-code"] : [];

    private IReadOnlyList<string> ActionsOf(PaymentOrder o)
    {
        if (!user.Holds(PaymentsPermissions.Receipt.Confirm)) return [];
        return o.State switch
        {
            // Money at an agent is fetched with a code, from the moment it is let go.
            OrderState.Released => CodesOf(o),
            OrderState.Sent when o.Route == PaymentRoute.Agent => ["confirm", "missing", .. CodesOf(o)],
            OrderState.Sent => ["confirm", "missing", "reveal"],
            OrderState.Received when clock.GetUtcNow().UtcDateTime <= o.CorrectableUntil => ["correct"],
            _ => [],
        };
    }
}

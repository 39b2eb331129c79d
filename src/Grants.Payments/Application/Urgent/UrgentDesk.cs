using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Grants.Payments.Domain.Urgent;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Urgent;

/// <inheritdoc cref="IUrgentSupport" />
internal sealed class UrgentDesk(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IFunds funds, ILedger ledger, IPartners partners, IUserDirectory people, IOutbox outbox, IAudit audit)
    : IUrgentSupport
{
    private static readonly CommitmentPurpose Purpose = new("protection", [], IsCommunityLed: false, IsRural: false, []);

    public async Task<UrgentWays> WaysAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("urgent-ways");
        var today = Baghdad.Today(clock);
        var open = (await funds.Rows.Where(f => f.IsOpen && f.StartsOn <= today && f.EndsOn >= today).OrderBy(f => f.Code).ToListAsync(cancellationToken))
            .Where(f => Purpose.IsWithin(f.Pillar, f.Restrictions.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var balances = await ledger.BalancesAsync([.. open.Select(f => f.Id)], cancellationToken);
        var usable = (await db.Set<Payee>().AsNoTracking().ToListAsync(cancellationToken)).Where(p => p.WhyNotUsable(Now) is null).Select(p => p.OrganisationId).ToHashSet();
        var codes = await partners.Rows.OrderBy(p => p.Code).Select(p => new { p.Id, p.Code }).ToListAsync(cancellationToken);
        return new UrgentWays(
            [.. open.Select(f => new UrgentFund(f.Id, f.Code, f.Currency, balances[f.Id].FreeMinor)).Where(f => f.FreeMinor > 0)],
            [.. codes.Where(p => usable.Contains(p.Id)).Select(p => new UrgentPartner(p.Id, p.Code))]);
    }

    public async Task<string?> WhyNotAsync(UrgentRequest request, CancellationToken cancellationToken)
    {
        var ways = await WaysAsync(cancellationToken);
        if (ways.Funds.SingleOrDefault(f => f.Id == request.FundId && f.Currency == request.Amount.Currency) is not { } fund) return PaymentsErrors.UrgentFund;
        if (fund.FreeMinor < request.Amount.Minor) return FundingErrors.NotEnoughFree;
        return request.OrganisationId is { } partner && ways.Partners.All(p => p.Id != partner) ? PayeeErrors.UrgentUnverified : null;
    }

    public async Task PlaceAsync(UrgentRequest request, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("urgent-place");
        if (await db.Set<UrgentSupport>().AnyAsync(u => u.Id == request.Id, cancellationToken)) return;
        if (await WhyNotAsync(request, cancellationToken) is { } why) throw new BusinessException(why);
        var partner = request.OrganisationId is { } id ? await partners.FindAsync(id, cancellationToken) : null;
        db.Add(UrgentSupport.Place(request, partner?.Code));
        await ledger.CommitAsync(new LedgerAct(request.FundId, request.Id, request.Id, request.Amount) { Purpose = Purpose }, cancellationToken);
        foreach (var role in new[] { Roles.FinanceOfficer, Roles.GrantsManager, Roles.FinanceController })
        {
            foreach (var person in await people.WithRoleAsync(role, cancellationToken))
                outbox.Add(UrgentWord.MessageKind, new UrgentWord(person.Id, person.Language), $"urgent-{request.Id:N}-{person.Id:N}");
        }

        audit.Record("urgent.placed", request.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("urgent-withdraw");
        // What never came, or was taken back before, needs nothing.
        if (await db.Set<UrgentSupport>().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) is not { } urgent || !urgent.Withdraw()) return;
        await ledger.ReleaseAsync(new LedgerAct(urgent.FundId, urgent.Id, urgent.Id, urgent.Amount), cancellationToken);
        audit.Record("urgent.withdrawn", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReceiveAsync(Guid id, DateOnly on, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("urgent-receive");
        var order = await db.Set<PaymentOrder>().SingleOrNotFoundAsync(o => o.LivePayableId == id, cancellationToken);
        if (order.State == OrderState.Received) return;
        order.Receive(order.Amount, on, user.Id, Now);
        await ledger.ReceivedAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
        audit.Record("payment.received", order.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, UrgentStanding>> StandingsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("urgent-standings");
        return await db.Set<UrgentSupport>().Where(u => ids.Contains(u.Id))
            .Select(u => new { u.Id, u.State, u.On, Code = db.Set<PaymentOrder>().Where(o => o.LivePayableId == u.Id).Select(o => o.Code).FirstOrDefault() })
            .ToDictionaryAsync(u => u.Id, u => new UrgentStanding(u.State, u.Code, u.On), cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

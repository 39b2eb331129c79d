using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Payments.Application.Banks;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Orders;

/// <summary>What waits for an order, and whether the caller may prepare it.</summary>
internal sealed class PayableList(GrantsDbContext db, IEnumerable<IPayableSource> sources, CurrentUser user, TimeProvider clock, PayeeGuards guards)
{
    public async Task<IReadOnlyList<PayableDto>> GetAsync(CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        var organisations = open.Select(p => p.OrganisationId).Distinct().ToList();
        var payees = await db.Set<Payee>().AsNoTracking().Where(p => organisations.Contains(p.OrganisationId)).ToDictionaryAsync(p => p.OrganisationId, cancellationToken);
        await guards.LoadAsync(organisations, payees.Values, cancellationToken);
        return [.. open.Select(p => ToDto(p, WhyNot(p, payees.GetValueOrDefault(p.OrganisationId))))];
    }

    /// <summary>The payable with an id, or null when no source may pay it.</summary>
    public async Task<Payable?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await FindAsync([id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>Payables by id; left out is what no source may pay.</summary>
    public async Task<IReadOnlyDictionary<Guid, Payable>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        List<Payable> found = [];
        if (ids.Count == 0) return found.ToDictionary(p => p.Id);
        foreach (var source in sources) found.AddRange(await source.FindAsync(ids, cancellationToken));
        return found.ToDictionary(p => p.Id);
    }

    private async Task<List<Payable>> OpenAsync(CancellationToken cancellationToken)
    {
        List<Payable> open = [];
        foreach (var source in sources) open.AddRange(await source.OpenAsync(cancellationToken));
        var ids = open.Select(p => (Guid?)p.Id).ToList();
        var ordered = await db.Set<PaymentOrder>().Where(o => ids.Contains(o.LivePayableId)).Select(o => o.PayableId).ToListAsync(cancellationToken);
        return [.. open.Where(p => !ordered.Contains(p.Id)).OrderBy(p => p.OpenedOn).ThenBy(p => p.PartnerCode, StringComparer.Ordinal)];
    }

    private string? WhyNot(Payable payable, Payee? payee)
    {
        if (!user.Holds(PaymentsPermissions.Order.Prepare)) return Needs.Officer;
        if (payable.AskedBy == user.Id) return PaymentsErrors.YouAsked;
        if (payee is null) return PaymentsErrors.PayeeMissing;
        if (payee.WhyNotUsable(clock.GetUtcNow().UtcDateTime) is { } code) return code;
        if (guards.WhyNot(PaymentRoute.BankFile, payable.OrganisationId, payee, payable.Amount.Currency) is { } stop) return stop;
        if (payable.AskedBy is { } asked && (asked == payee.Current!.RecordedBy || asked == payee.Current.CalledBackBy)) return PaymentsErrors.AskerTouchedPayee;
        if (payee.Current!.RecordedBy == user.Id) return PaymentsErrors.YouRecorded;
        return payee.Current.CalledBackBy == user.Id ? PaymentsErrors.YouCalledBack : null;
    }

    private static PayableDto ToDto(Payable p, string? code) => new(
        p.Id, p.PartnerCode, p.OrganisationId, p.GrantCode, p.GrantId, p.Amount.Minor, p.Amount.Currency, p.OpenedOn,
        code is null ? ["prepare"] : [], code is null ? [] : [new BlockedDto("prepare", code)]);
}

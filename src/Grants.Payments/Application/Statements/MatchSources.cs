using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>What lines can belong to: orders a bank may have seen, contributions and refunds expected or received. Amounts, days and keyed hashes; nothing is opened.</summary>
internal sealed class MatchSources(GrantsDbContext db, IContributions contributions, IEnumerable<IRefundSource> refunds)
{
    /// <summary>States of orders whose money may have left the account.</summary>
    public static readonly OrderState[] Seen = [OrderState.Released, OrderState.Sent, OrderState.Received, OrderState.Failed, OrderState.Uncertain];

    private static readonly string Entry = BlindIndex.PropertyOf(nameof(PaymentOrder.BankReference));

    public async Task<IReadOnlyList<Expected>> OrdersAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<PaymentOrder>().AsNoTracking().Where(o => Seen.Contains(o.State))
            .Select(o => new { o.Id, o.Code, o.AmountMinor, o.Currency, o.SentOn, Entry = EF.Property<byte[]?>(o, Entry) }).ToListAsync(cancellationToken);
        return [.. rows.Select(o => new Expected(
            o.Id, o.Code, o.AmountMinor, o.Currency, o.SentOn, o.SentOn?.AddDays(StatementsConsts.DaysAfter), LineKeys.OfEntry(o.Entry)))];
    }

    /// <summary>Contributions, and what partners send back.</summary>
    public async Task<IReadOnlyList<Expected>> ArrivingAsync(CancellationToken cancellationToken)
    {
        var rows = await contributions.Rows.ToListAsync(cancellationToken);
        List<Refund> returning = [];
        foreach (var source in refunds) returning.AddRange(await source.AllAsync(cancellationToken));
        // A pledge, or a refund, may arrive at any time; what is on record as received is near its day.
        return
        [
            .. rows.Select(c => new Expected(
                c.Id, c.FundCode, c.AmountMinor, c.Currency, c.On, c.IsPledge ? null : c.On?.AddDays(StatementsConsts.DaysAfter), LineKeys.OfEntry(c.ReferenceEntry))),
            .. returning.Select(r => new Expected(
                r.Id, r.GrantCode, r.Amount.Minor, r.Amount.Currency, r.ReceivedOn ?? r.ExpectedOn, r.ReceivedOn?.AddDays(StatementsConsts.DaysAfter), null) { Arrives = MatchTarget.Refund }),
        ];
    }

    /// <summary>Sides a person matched already.</summary>
    public Task<List<string>> TakenAsync(CancellationToken cancellationToken) =>
        db.Set<BankLine>().AsNoTracking().Where(l => l.LiveKey != null).Select(l => l.LiveKey!).ToListAsync(cancellationToken);
}

using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>What lines can belong to: orders a bank may have seen, contributions expected or received. Amounts, days and keyed hashes; nothing is opened.</summary>
internal sealed class MatchSources(GrantsDbContext db, IContributions contributions)
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

    public async Task<IReadOnlyList<Expected>> ContributionsAsync(CancellationToken cancellationToken)
    {
        var rows = await contributions.Rows.ToListAsync(cancellationToken);
        // A pledge may arrive at any time; what is on record as received is near its day.
        return [.. rows.Select(c => new Expected(
            c.Id, c.FundCode, c.AmountMinor, c.Currency, c.On, c.IsPledge ? null : c.On?.AddDays(StatementsConsts.DaysAfter), LineKeys.OfEntry(c.ReferenceEntry)))];
    }

    /// <summary>Sides a person matched already.</summary>
    public Task<List<string>> TakenAsync(CancellationToken cancellationToken) =>
        db.Set<BankLine>().AsNoTracking().Where(l => l.LiveKey != null).Select(l => l.LiveKey!).ToListAsync(cancellationToken);
}

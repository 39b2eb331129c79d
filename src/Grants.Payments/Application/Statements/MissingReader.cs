using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Time;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>Orders, contributions and refunds without a line, lines without either, by age. Only from the first day that statements in their currency cover.</summary>
internal sealed class MissingReader(GrantsDbContext db, TimeProvider clock, IContributions contributions, IEnumerable<IRefundSource> refunds)
{
    public const int ShownOfEach = 200;

    private static readonly OrderState[] Paid = [OrderState.Sent, OrderState.Received];

    public async Task<MissingDto> GetAsync(CancellationToken cancellationToken)
    {
        var covered = await db.Set<BankStatement>().AsNoTracking().GroupBy(s => s.Currency)
            .Select(g => new { Currency = g.Key, From = g.Min(s => s.FromOn), To = g.Max(s => s.ToOn) }).ToListAsync(cancellationToken);
        if (covered.Count == 0) return new MissingDto(null, null, [], [], ShownOfEach);
        var items = await ItemsAsync(covered.ToDictionary(c => c.Currency, c => c.From, StringComparer.Ordinal), cancellationToken);
        var totals = items.GroupBy(i => (i.Kind, i.Currency, Band: Ageing.BandOf(i.Days)))
            .Select(g => new MissingTotalDto(g.Key.Kind, g.Key.Currency, g.Key.Band, g.Count(), g.Aggregate(0L, (s, i) => checked(s + i.AmountMinor))));
        return new MissingDto(
            covered.Min(c => c.From), covered.Max(c => c.To), [.. totals.OrderBy(t => t.Kind, StringComparer.Ordinal).ThenBy(t => t.Currency, StringComparer.Ordinal).ThenBy(t => t.Band, StringComparer.Ordinal)],
            [.. items.GroupBy(i => i.Kind).SelectMany(g => g.OrderBy(i => i.On).ThenBy(i => i.Code, StringComparer.Ordinal).Take(ShownOfEach))], ShownOfEach);
    }

    private async Task<List<MissingItemDto>> ItemsAsync(Dictionary<string, DateOnly> covered, CancellationToken cancellationToken)
    {
        var since = covered.Values.Min();
        var today = Baghdad.Today(clock);
        var matched = db.Set<BankLine>().AsNoTracking().Where(l => l.State == LineState.Matched);
        var orders = await db.Set<PaymentOrder>().AsNoTracking()
            .Where(o => Paid.Contains(o.State) && o.SentOn != null && o.SentOn >= since)
            .Select(o => new
            {
                o.Id,
                o.Code,
                o.AmountMinor,
                o.Currency,
                o.SentOn,
                HasLeft = matched.Any(l => l.TargetId == o.Id && l.Target == MatchTarget.Order),
                HasReturned = matched.Any(l => l.TargetId == o.Id && l.Target == MatchTarget.OrderReturn),
            })
            .Where(o => !o.HasLeft || o.HasReturned).ToListAsync(cancellationToken);
        var received = await contributions.Rows.Where(c => !c.IsPledge && c.On != null && c.On >= since && !matched.Any(l => l.TargetId == c.Id && l.Target == MatchTarget.Contribution)).ToListAsync(cancellationToken);
        var returned = await ReturnedAsync(matched, cancellationToken);
        var lines = await db.Set<BankLine>().AsNoTracking().Where(l => l.State == LineState.Open || l.State == LineState.Proposed)
            .Join(db.Set<BankStatement>(), l => l.StatementId, s => s.Id, (l, s) => new { s.Id, s.Code, l.BookedOn, l.AmountMinor, l.Currency, l.IsCredit }).ToListAsync(cancellationToken);
        return
        [
            .. orders.Where(o => o.HasReturned && IsCovered(o.Currency, o.SentOn!.Value)).Select(o => Item(MissingKind.Returned, o.Id, o.Code, o.SentOn!.Value, o.AmountMinor, o.Currency)),
            .. orders.Where(o => !o.HasLeft && IsCovered(o.Currency, o.SentOn!.Value)).Select(o => Item(MissingKind.Order, o.Id, o.Code, o.SentOn!.Value, o.AmountMinor, o.Currency)),
            .. received.Where(c => IsCovered(c.Currency, c.On!.Value)).Select(c => Item(MissingKind.Contribution, c.FundId, c.FundCode, c.On!.Value, c.AmountMinor, c.Currency)),
            .. returned.Where(r => IsCovered(r.Amount.Currency, r.ReceivedOn!.Value)).Select(r => Item(MissingKind.Refund, r.GrantId, r.GrantCode, r.ReceivedOn!.Value, r.Amount.Minor, r.Amount.Currency)),
            .. lines.Select(l => Item(l.IsCredit ? MissingKind.LineIn : MissingKind.LineOut, l.Id, l.Code, l.BookedOn, l.AmountMinor, l.Currency)),
        ];

        // Nobody can find an order in dinars in a statement of dollars.
        bool IsCovered(string currency, DateOnly on) => covered.TryGetValue(currency, out var from) && on >= from;
        MissingItemDto Item(MissingKind kind, Guid id, string code, DateOnly on, long minor, string currency) =>
            new(kind.ToString(), id, code, on, Math.Max(0, today.DayNumber - on.DayNumber), minor, currency);
    }

    /// <summary>Refunds on record as received that no line is matched to.</summary>
    private async Task<IReadOnlyList<Refund>> ReturnedAsync(IQueryable<BankLine> matched, CancellationToken cancellationToken)
    {
        List<Refund> received = [];
        foreach (var source in refunds) received.AddRange((await source.AllAsync(cancellationToken)).Where(r => r.ReceivedOn is not null));
        if (received.Count == 0) return [];
        var seen = await matched.Where(l => l.Target == MatchTarget.Refund).Select(l => l.TargetId!.Value).ToListAsync(cancellationToken);
        return [.. received.ExceptBy(seen, r => r.Id)];
    }
}

using Grants.Funding.Application.Ledger;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Money;
using Grants.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Contributions;

/// <summary>What a receipt posts: the money on its own day and, when it was given in another currency, the exchange beside it.</summary>
internal sealed class ContributionBooking(GrantsDbContext db, LedgerService ledger, TimeProvider clock)
{
    public async Task ReceiptAsync(Contribution contribution, Amount? pledged, ExchangeInput? exchange, CancellationToken cancellationToken)
    {
        var arrived = new Amount(contribution.ReceivedMinor!.Value, contribution.Currency);
        await ledger.PostAsync(
            PostingKind.Contribution, contribution.FundId, null, contribution.Id, p => PostingRules.Contribute(p, arrived, pledged), cancellationToken,
            contribution.Receipts, contribution.ReceivedOn);
        if (exchange is null) return;
        var (given, fees, rate) = ExchangeReading.Read(exchange, contribution.Currency, Baghdad.Today(clock));
        contribution.GivenAs(given);
        await ledger.PostAsync(
            PostingKind.Exchange, contribution.FundId, null, contribution.Id, _ => ExchangeRules.Of(given, arrived, fees, rate), cancellationToken,
            contribution.Receipts, contribution.ReceivedOn, rate);
    }

    /// <summary>Mirrors the last receipt, today; its exchange with it.</summary>
    public async Task ReverseAsync(Contribution contribution, int receipts, CancellationToken cancellationToken)
    {
        var taken = await LinesAsync(contribution.Id, PostingKind.Contribution, cancellationToken);
        await ledger.PostAsync(
            PostingKind.Reversal, contribution.FundId, null, contribution.Id, p => PostingRules.ReverseContribution(p, taken), cancellationToken, receipts);
        if (contribution.GivenMinor is null) return;
        var changed = await LinesAsync(contribution.Id, PostingKind.Exchange, cancellationToken);
        await ledger.PostAsync(
            PostingKind.ExchangeReversed, contribution.FundId, null, contribution.Id, _ => [.. changed.Select(l => l.Mirrored)], cancellationToken, receipts);
    }

    private async Task<IReadOnlyList<PostingLine>> LinesAsync(Guid id, PostingKind kind, CancellationToken cancellationToken)
    {
        var posted = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(e => e.SourceId == id && e.Kind == kind).OrderByDescending(e => e.Number).ThenBy(e => e.Line).ToListAsync(cancellationToken);
        return [.. posted.Where(e => e.PostingId == posted[0].PostingId).Select(e => new PostingLine(e.Account, e.DebitMinor, e.CreditMinor) { Currency = e.Currency })];
    }
}

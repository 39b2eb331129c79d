using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Ledger;

/// <inheritdoc cref="ILedgerCheck" />
internal sealed class LedgerCheck(GrantsDbContext db) : ILedgerCheck
{
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var unbalanced = await db.Set<LedgerEntry>().GroupBy(e => new { e.PostingId, e.Currency })
            .Where(g => g.Sum(e => e.DebitMinor) != g.Sum(e => e.CreditMinor)).Select(g => g.Key.PostingId).Distinct().ToListAsync(cancellationToken);
        var gaps = await db.Set<LedgerPosting>().GroupBy(p => p.FundId)
            .Where(g => g.Max(p => p.Number) != g.Count()).Select(g => g.Key).ToListAsync(cancellationToken);
        return
        [
            .. unbalanced.Select(id => $"Posting {id} does not balance."),
            .. gaps.Select(id => $"The postings of fund {id} are not numbered without gaps."),
            .. await WrongSumsAsync(cancellationToken),
        ];
    }

    private async Task<IEnumerable<string>> WrongSumsAsync(CancellationToken cancellationToken)
    {
        var entries = await db.Set<LedgerEntry>().GroupBy(e => new { e.FundId, e.Account, e.Year, e.Currency })
            .Select(g => new { g.Key, Debit = g.Sum(e => e.DebitMinor), Credit = g.Sum(e => e.CreditMinor) }).ToListAsync(cancellationToken);
        var books = await db.Set<FundLedger>().AsNoTracking().ToListAsync(cancellationToken);
        var counted = entries.Select(e => (e.Key.FundId, e.Key.Account, e.Key.Year, e.Key.Currency, e.Debit, e.Credit)).ToHashSet();
        var kept = books.SelectMany(b => b.Sums.Select(s => (b.Id, s.Account, s.Year, s.Currency, s.DebitMinor, s.CreditMinor))).ToHashSet();
        counted.SymmetricExceptWith(kept);
        return counted.Select(c => c.Item1).Distinct().Select(id => $"The sums of fund {id} are not those of its entries.");
    }
}

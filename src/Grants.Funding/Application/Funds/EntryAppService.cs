using Grants.Funding.Contracts;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Funds;

/// <summary>The list behind each number of a fund.</summary>
internal sealed class EntryAppService(GrantsDbContext db, IEnumerable<IGrantLabels> labels)
{
    /// <summary>Newest first. The amounts of all pages add up to the number.</summary>
    public async Task<Page<EntryDto>> SearchAsync(Guid fundId, SearchEntriesInput input, CancellationToken cancellationToken)
    {
        if (!await db.Set<Fund>().AnyAsync(f => f.Id == fundId, cancellationToken)) throw new Kernel.Errors.NotFoundException();
        var (account, isCredit) = SideOf(input.Figure);
        var all = db.Set<LedgerEntry>().AsNoTracking().Where(e => e.FundId == fundId && e.Account == account);
        if (input.Figure == FundFigure.Received) all = all.Where(e => e.Kind == PostingKind.Contribution || e.Kind == PostingKind.Reversal || e.Kind == PostingKind.TransferOut || e.Kind == PostingKind.TransferIn || e.Kind == PostingKind.CardFee);
        if (input.Year is { } year) all = input.Figure == FundFigure.Free ? all.Where(e => e.Year <= year) : all.Where(e => e.Year == year);
        var rows = await (input.After is { } after ? all.Where(e => e.Number < after) : all)
            .OrderByDescending(e => e.Number).Take(Page.Size + 1)
            .Select(e => new { e.Number, e.PostedOn, e.Kind, e.DebitMinor, e.CreditMinor, e.Currency, e.GrantId, Total = all.Take(Page.CountLimit + 1).Count() })
            .ToListAsync(cancellationToken);
        var shown = rows.Take(Page.Size).ToList();
        var codes = await GrantCodes.OfAsync(labels, [.. shown.Select(r => r.GrantId).OfType<Guid>().Distinct()], cancellationToken);
        var total = rows.Count == 0 ? 0 : rows[0].Total;
        return new Page<EntryDto>(
            [.. shown.Select(r => new EntryDto(
                r.Number, r.PostedOn, r.Kind, isCredit ? r.CreditMinor - r.DebitMinor : r.DebitMinor - r.CreditMinor, r.Currency, r.GrantId,
                r.GrantId is { } g ? codes.GetValueOrDefault(g) : null))],
            Math.Min(total, Page.CountLimit),
            total > Page.CountLimit,
            rows.Count > Page.Size ? shown[^1].Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private static (LedgerAccount Account, bool IsCredit) SideOf(FundFigure figure) => figure switch
    {
        FundFigure.Received => (LedgerAccount.Bank, false),
        FundFigure.Pledged => (LedgerAccount.Receivable, false),
        FundFigure.Committed => (LedgerAccount.Committed, true),
        FundFigure.InTransit => (LedgerAccount.InTransit, false),
        FundFigure.Disbursed => (LedgerAccount.Disbursed, false),
        FundFigure.Free => (LedgerAccount.Fund, true),
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };
}

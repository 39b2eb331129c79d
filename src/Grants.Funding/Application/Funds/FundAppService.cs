using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Ledger;
using Grants.Funding.Application.Years;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Contributions;
using Grants.Funding.Domain.Donors;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Funding.Domain.Years;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Funds;

/// <summary>Funds: all for the team, its own for a donor (the scope decides).</summary>
internal sealed class FundAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IVault vault, IAudit audit, IdempotencyScope idempotency, IFunds funds)
{
    public async Task<FundListDto> SearchAsync(SearchFundsInput input, CancellationToken cancellationToken)
    {
        var rows = funds.Rows;
        if (input.DonorId is { } donor) rows = rows.Where(f => f.DonorId == donor);
        if (input.State is { } state) rows = rows.Where(f => f.IsOpen == (state == FundState.Open));
        var found = await rows.OrderBy(f => f.Code).Take(Kernel.Paging.Page.CountLimit).ToListAsync(cancellationToken);
        var asked = found.Select(f => f.Id).ToList();
        var books = await db.Set<FundLedger>().AsNoTracking().Where(b => asked.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken);
        return new FundListDto(
            [.. found.Select(f => new FundListItem(
                f.Id, f.Code, f.DonorCode, f.Currency, f.StartsOn, f.EndsOn, f.IsOpen ? FundState.Open : FundState.Closed, f.Pillar,
                LedgerFigures.BalanceOf(books[f.Id]), LedgerFigures.YearsOf(books[f.Id])))],
            user.Holds(FundingPermissions.Fund.Manage) ? ["open"] : []);
    }

    public async Task<FundDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().AsNoTracking().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        var donor = await db.Set<Donor>().AsNoTracking().SingleOrNotFoundAsync(d => d.Id == fund.DonorId, cancellationToken);
        var contributions = await db.Set<Contribution>().AsNoTracking().Where(c => c.FundId == id)
            .OrderByDescending(c => c.RecordedAt).ThenByDescending(c => c.Id).Take(Kernel.Paging.Page.CountLimit).ToListAsync(cancellationToken);
        var closed = await db.Set<BookYear>().AsNoTracking().Where(y => y.FundId == id && y.State != BookYearState.Reopened)
            .OrderByDescending(y => y.Year).Take(Kernel.Paging.Page.Size).ToListAsync(cancellationToken);
        var book = await db.Set<FundLedger>().AsNoTracking().SingleOrNotFoundAsync(b => b.Id == id, cancellationToken);
        var opened = await vault.OpenManyAsync([fund, donor, .. contributions, .. closed], "fund.read", cancellationToken);
        return new FundDto(
            fund.Id, fund.Code, fund.DonorId, donor.Code, opened.Open(donor, donor.Name), fund.Currency, fund.StartsOn, fund.EndsOn,
            opened.Open(fund, fund.Purpose), fund.Pillar, fund.State, LedgerFigures.BalanceOf(book),
            [.. contributions.Select(c => ContributionMapping.ToDto(c, opened, user))], fund.Version, ActionsOf(fund),
            fund.FlexSilentPercent, fund.FlexNotifyPercent, FundRestrictions.Read(fund.Restrictions), opened.Open(fund, fund.RestrictionText),
            LedgerFigures.YearsOf(book), [.. closed.Select(y => BookYearMapping.ToDto(y, book.ClosedThrough, opened, user))], YearsToClose(fund, book));
    }

    public async Task<CreatedDto> OpenAsync(OpenFundInput input, CancellationToken cancellationToken)
    {
        await db.Set<Donor>().SingleOrNotFoundAsync(d => d.Id == input.DonorId, cancellationToken);
        var codes = await db.Set<Fund>().Select(f => f.Code).ToListAsync(cancellationToken);
        var fund = Fund.Open(
            input.DonorId, ShortCodes.Next("F", codes), input.Currency,
            input.Terms(), clock.GetUtcNow().UtcDateTime);
        db.Add(fund);
        db.Add(new FundLedger(fund.Id, fund.DonorId, fund.Currency));
        idempotency.Remember(fund.Id);
        audit.Record("fund.opened", fund.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(fund.Id);
    }

    public Task ChangeAsync(Guid id, long version, ChangeFundInput input, CancellationToken cancellationToken) =>
        ActAsync(id, version, "fund.changed", f => f.Change(input.Terms()), cancellationToken);

    public Task CloseAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ActAsync(id, version, "fund.closed", f => f.Close(), cancellationToken);

    public Task ReopenAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ActAsync(id, version, "fund.reopened", f => f.Reopen(), cancellationToken);

    private async Task ActAsync(Guid id, long version, string act, Action<Fund> change, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        db.Expect(fund, version);
        change(fund);
        audit.Record(act, fund.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Years that are over and open, the oldest first; for those who may close them.</summary>
    private List<int> YearsToClose(Fund fund, FundLedger book)
    {
        if (!user.Holds(FundingPermissions.Year.Close)) return [];
        var first = Math.Min(fund.StartsOn.Year, book.Sums.Select(s => s.Year).DefaultIfEmpty(fund.StartsOn.Year).Min());
        var from = Math.Max(first, (book.ClosedThrough ?? 0) + 1);
        return [.. Enumerable.Range(from, Math.Max(0, Kernel.Time.Baghdad.Today(clock).Year - from))];
    }

    private List<string> ActionsOf(Fund fund)
    {
        var actions = new List<string>();
        if (user.Holds(FundingPermissions.Fund.Manage))
            actions.AddRange(["change", .. FundTransitions.Table.ActionsFrom(fund.State).Select(a => a == FundAction.Close ? "close" : "reopen")]);
        if (user.Holds(FundingPermissions.Contribution.Record) && fund.State == FundState.Open) actions.Add("contribute");
        if (user.Holds(FundingPermissions.Fund.Transfer)) actions.Add("transfer");
        return actions;
    }
}

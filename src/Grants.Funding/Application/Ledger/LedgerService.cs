using Grants.Funding.Contracts;
using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Microsoft.EntityFrameworkCore;

namespace Grants.Funding.Application.Ledger;

/// <summary>Posts and sums. What is posted joins the caller's unit of work; sums count what is posted there and not yet saved.</summary>
internal sealed class LedgerService(GrantsDbContext db, CurrentScope scope, TimeProvider clock, BookDay today) : ILedger
{
    public Task CommitAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) =>
        CommitAsync(new LedgerAct(fundId, grantId, grantId, amount), cancellationToken);

    public Task ReleaseAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) =>
        ReleaseAsync(new LedgerAct(fundId, grantId, grantId, amount), cancellationToken);

    public async Task CommitAsync(LedgerAct act, CancellationToken cancellationToken)
    {
        using (scope.AsSystem("ledger-posting"))
        {
            // A fund that is not there is refused where its book is looked for.
            if (await db.Set<Fund>().SingleOrDefaultAsync(f => f.Id == act.FundId, cancellationToken) is { } fund) await DemandForAsync(fund, act, cancellationToken);
        }

        await PostAsync(PostingKind.Commitment, act.FundId, act.GrantId, act.SourceId, p => PostingRules.Commit(p, act.Amount, act.Years), cancellationToken);
    }

    public Task ReleaseAsync(LedgerAct act, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Release, act.FundId, act.GrantId, act.SourceId, p => PostingRules.Release(p, act.Amount), cancellationToken);

    public async Task ReplanAsync(LedgerAct act, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("ledger-posting");
        var position = await PositionAsync(await BookAsync(act.FundId, cancellationToken), act.GrantId, act.SourceId, cancellationToken);
        if (PostingRules.Replan(position, act.Years).Count == 0) return;
        await PostAsync(PostingKind.Replanned, act.FundId, act.GrantId, act.SourceId, p => PostingRules.Replan(p, act.Years), cancellationToken);
    }

    public Task RefundedAsync(LedgerAct act, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Refund, act.FundId, act.GrantId, act.SourceId, p => PostingRules.Refund(p, act.Amount), cancellationToken);

    public Task SentAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Sent, fundId, grantId, orderId, p => PostingRules.Send(p, amount), cancellationToken);

    public Task ReceivedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Received, fundId, grantId, orderId, p => PostingRules.Receive(p, amount), cancellationToken);

    public Task FailedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Failed, fundId, grantId, orderId, p => PostingRules.Fail(p, amount), cancellationToken);

    public async Task<FundBalance> BalanceAsync(Guid fundId, CancellationToken cancellationToken) =>
        (await BalancesAsync([fundId], cancellationToken)).TryGetValue(fundId, out var balance) ? balance : throw new NotFoundException();

    public async Task<IReadOnlyDictionary<Guid, FundBalance>> BalancesAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken)
    {
        var asked = fundIds.Distinct().ToList();
        var books = await db.Set<FundLedger>().AsNoTracking().Where(b => asked.Contains(b.Id)).ToListAsync(cancellationToken);
        return books.ToDictionary(b => b.Id, LedgerFigures.BalanceOf);
    }

    public async Task<IReadOnlyList<LedgerLine>> LinesOfGrantAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var entries = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.GrantId == grantId)
            .OrderBy(e => e.PostedAt).ThenBy(e => e.Number).ThenBy(e => e.Line).ToListAsync(cancellationToken);
        return [.. entries.Select(e => new LedgerLine(
            e.PostingId, e.FundId, LedgerWords.Of(e.Kind), LedgerWords.Of(e.Account), e.DebitMinor, e.CreditMinor, e.Currency, e.SourceId, e.PostedAt))];
    }

    /// <summary>Asks the rules with the fund's position and adds what they answer. Booked today unless a day is given.</summary>
    public async Task<LedgerPosting> PostAsync(
        PostingKind kind, Guid fundId, Guid? grantId, Guid sourceId, Func<FundPosition, IReadOnlyList<PostingLine>> rule,
        CancellationToken cancellationToken, int attempt = 1, DateOnly? day = null, PostedRate? rate = null)
    {
        using var system = scope.AsSystem("ledger-posting");
        var book = await BookAsync(fundId, cancellationToken);
        var key = $"{LedgerWords.Of(kind)}:{fundId:N}:{sourceId:N}:{attempt}";
        if (db.Set<LedgerPosting>().Local.Any(p => p.Key == key) || await db.Set<LedgerPosting>().AnyAsync(p => p.Key == key, cancellationToken))
            throw new BusinessException(FundingErrors.PostedAlready);
        var position = await PositionAsync(book, grantId, sourceId, cancellationToken);
        var posting = book.Post(new PostingAct(kind, key, sourceId, grantId, day ?? today.Today) { Rate = rate }, rule(position), clock.GetUtcNow().UtcDateTime);
        db.Add(posting);
        return posting;
    }

    private Task<FundLedger> BookAsync(Guid fundId, CancellationToken cancellationToken) =>
        db.Set<FundLedger>().SingleOrNotFoundAsync(b => b.Id == fundId, cancellationToken);

    private async Task<FundPosition> PositionAsync(FundLedger book, Guid? grantId, Guid sourceId, CancellationToken cancellationToken)
    {
        var fundId = book.Id;
        return FundPosition.Of(
            book,
            grantId is { } grant ? await SumsAsync(db.Set<LedgerEntry>().Where(e => e.FundId == fundId && e.GrantId == grant), e => e.FundId == fundId && e.GrantId == grant, cancellationToken) : [],
            await SumsAsync(db.Set<LedgerEntry>().Where(e => e.FundId == fundId && e.SourceId == sourceId), e => e.FundId == fundId && e.SourceId == sourceId, cancellationToken));
    }

    /// <summary>Closed funds commit nothing new; a ring-fence or restriction needs to know what for, unless the grant has the fund's money already.</summary>
    private async Task DemandForAsync(Fund fund, LedgerAct act, CancellationToken cancellationToken)
    {
        if (fund.State == FundState.Closed) throw new BusinessException(FundingErrors.FundClosed);
        var isKnown = fund.Pillar is null || act.Purpose?.Pillar is not null
            || await db.Set<LedgerEntry>().AnyAsync(e => e.FundId == fund.Id && e.GrantId == act.GrantId, cancellationToken);
        if (!isKnown) throw new BusinessException(FundingErrors.RingFenced).WithData("pillar", fund.Pillar!);
        act.Purpose?.DemandWithin(act.Purpose.Pillar is null ? null : fund.Pillar, FundRestrictions.Read(fund.Restrictions));
    }

    private async Task<IEnumerable<PositionSum>> SumsAsync(IQueryable<LedgerEntry> saved, Func<LedgerEntry, bool> isMeant, CancellationToken cancellationToken)
    {
        var sums = await saved.AsNoTracking().GroupBy(e => new { e.Account, e.Year })
            .Select(g => new { g.Key.Account, g.Key.Year, Debit = g.Sum(e => e.DebitMinor), Credit = g.Sum(e => e.CreditMinor) }).ToListAsync(cancellationToken);
        var pending = db.ChangeTracker.Entries<LedgerEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).Where(isMeant);
        return sums.Select(s => new PositionSum(s.Account, s.Year, s.Debit, s.Credit))
            .Concat(pending.Select(e => new PositionSum(e.Account, e.Year, e.DebitMinor, e.CreditMinor)));
    }
}

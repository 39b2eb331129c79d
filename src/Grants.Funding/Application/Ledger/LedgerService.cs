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
internal sealed class LedgerService(GrantsDbContext db, CurrentScope scope, TimeProvider clock) : ILedger, ILedgerCheck
{
    public Task CommitAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) =>
        CommitAsync(new LedgerAct(fundId, grantId, grantId, amount), cancellationToken);

    public Task ReleaseAsync(Guid fundId, Guid grantId, Amount amount, CancellationToken cancellationToken) =>
        ReleaseAsync(new LedgerAct(fundId, grantId, grantId, amount), cancellationToken);

    public async Task CommitAsync(LedgerAct act, CancellationToken cancellationToken)
    {
        using (scope.AsSystem("ledger-posting"))
        {
            if (await db.Set<Fund>().AnyAsync(f => f.Id == act.FundId && f.State == FundState.Closed, cancellationToken))
                throw new BusinessException(FundingErrors.FundClosed);
        }

        await PostAsync(PostingKind.Commitment, act.FundId, act.GrantId, act.SourceId, p => PostingRules.Commit(p, act.Amount), cancellationToken);
    }

    public Task ReleaseAsync(LedgerAct act, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Release, act.FundId, act.GrantId, act.SourceId, p => PostingRules.Release(p, act.Amount), cancellationToken);

    public Task SentAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Sent, fundId, grantId, orderId, p => PostingRules.Send(p, amount), cancellationToken);

    public Task ReceivedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Received, fundId, grantId, orderId, p => PostingRules.Receive(p, amount), cancellationToken);

    public Task FailedAsync(Guid fundId, Guid grantId, Guid orderId, Amount amount, CancellationToken cancellationToken) =>
        PostAsync(PostingKind.Failed, fundId, grantId, orderId, p => PostingRules.Fail(p, amount), cancellationToken);

    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var unbalanced = await db.Set<LedgerEntry>().GroupBy(e => e.PostingId)
            .Where(g => g.Sum(e => e.DebitMinor) != g.Sum(e => e.CreditMinor)).Select(g => g.Key).ToListAsync(cancellationToken);
        var gaps = await db.Set<LedgerPosting>().GroupBy(p => p.FundId)
            .Where(g => g.Max(p => p.Number) != g.Count()).Select(g => g.Key).ToListAsync(cancellationToken);
        return [.. unbalanced.Select(id => $"Posting {id} does not balance."), .. gaps.Select(id => $"The postings of fund {id} are not numbered without gaps.")];
    }

    public async Task<FundBalance> BalanceAsync(Guid fundId, CancellationToken cancellationToken) =>
        (await BalancesAsync([fundId], cancellationToken)).TryGetValue(fundId, out var balance) ? balance : throw new NotFoundException();

    public async Task<IReadOnlyDictionary<Guid, FundBalance>> BalancesAsync(IReadOnlyCollection<Guid> fundIds, CancellationToken cancellationToken)
    {
        var asked = fundIds.Distinct().ToList();
        var books = await db.Set<FundLedger>().AsNoTracking().Where(b => asked.Contains(b.Id)).Select(b => new { b.Id, b.Currency }).ToListAsync(cancellationToken);
        var sums = await db.Set<LedgerEntry>().AsNoTracking().Where(e => asked.Contains(e.FundId))
            .GroupBy(e => new { e.FundId, e.Account })
            .Select(g => new { g.Key.FundId, g.Key.Account, Net = g.Sum(e => e.DebitMinor - e.CreditMinor) }).ToListAsync(cancellationToken);
        return books.ToDictionary(b => b.Id, b => Balance(b.Currency, sums.Where(s => s.FundId == b.Id).ToDictionary(s => s.Account, s => s.Net)));
    }

    public async Task<IReadOnlyList<LedgerLine>> LinesOfGrantAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var entries = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.GrantId == grantId)
            .OrderBy(e => e.PostedAt).ThenBy(e => e.Number).ThenBy(e => e.Line).ToListAsync(cancellationToken);
        return [.. entries.Select(e => new LedgerLine(
            e.PostingId, e.FundId, LedgerWords.Of(e.Kind), LedgerWords.Of(e.Account), e.DebitMinor, e.CreditMinor, e.Currency, e.SourceId, e.PostedAt))];
    }

    /// <summary>Asks the rules with the fund's position and adds what they answer.</summary>
    public async Task<LedgerPosting> PostAsync(
        PostingKind kind, Guid fundId, Guid? grantId, Guid sourceId, Func<FundPosition, IReadOnlyList<PostingLine>> rule,
        CancellationToken cancellationToken, int attempt = 1)
    {
        using var system = scope.AsSystem("ledger-posting");
        var book = await db.Set<FundLedger>().SingleOrNotFoundAsync(b => b.Id == fundId, cancellationToken);
        var key = $"{LedgerWords.Of(kind)}:{fundId:N}:{sourceId:N}:{attempt}";
        if (db.Set<LedgerPosting>().Local.Any(p => p.Key == key) || await db.Set<LedgerPosting>().AnyAsync(p => p.Key == key, cancellationToken))
            throw new BusinessException(FundingErrors.PostedAlready);
        var position = FundPosition.Of(book.Currency, await SumsAsync(fundId, grantId, sourceId, cancellationToken));
        var posting = book.Post(kind, key, sourceId, grantId, rule(position), clock.GetUtcNow().UtcDateTime);
        db.Add(posting);
        return posting;
    }

    private async Task<IEnumerable<PositionSum>> SumsAsync(Guid fundId, Guid? grantId, Guid sourceId, CancellationToken cancellationToken)
    {
        var saved = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.FundId == fundId)
            .GroupBy(e => new { e.Account, IsGrant = grantId != null && e.GrantId == grantId, IsSource = e.SourceId == sourceId })
            .Select(g => new { g.Key.Account, g.Key.IsGrant, g.Key.IsSource, Debit = g.Sum(e => e.DebitMinor), Credit = g.Sum(e => e.CreditMinor) })
            .ToListAsync(cancellationToken);
        var pending = db.ChangeTracker.Entries<LedgerEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).Where(e => e.FundId == fundId);
        return saved.Select(s => new PositionSum(s.Account, s.IsGrant, s.IsSource, s.Debit, s.Credit))
            .Concat(pending.Select(e => new PositionSum(
                e.Account, grantId is not null && e.GrantId == grantId, e.SourceId == sourceId, e.DebitMinor, e.CreditMinor)));
    }

    private static FundBalance Balance(string currency, Dictionary<LedgerAccount, long> net)
    {
        long Of(LedgerAccount account) => net.GetValueOrDefault(account);
        var free = -Of(LedgerAccount.Fund);
        var committed = -Of(LedgerAccount.Committed);
        return new FundBalance(
            currency, checked(free + committed), Of(LedgerAccount.Receivable), committed, Of(LedgerAccount.InTransit), Of(LedgerAccount.Disbursed), free);
    }
}

using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>A person decides what a line belongs to. The state of a payment never changes here, and nobody matches a payment they had a part in.</summary>
internal sealed class LineMatching(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, MatchSources sources, LineParts parts)
{
    private const int Candidates = 12;

    /// <summary>Errors: <c>statement.own-payment</c>, <c>statement.target-taken</c>, <c>statement.target-wrong</c>, <c>statement.reason-needed</c>, <c>statement.other-currency</c>.</summary>
    public async Task MatchAsync(Guid id, MatchLineInput input, long version, CancellationToken cancellationToken)
    {
        var line = await LoadAsync(id, version, cancellationToken);
        var target = Enum.Parse<MatchTarget>(input.Target);
        var found = (await SidesAsync(line, cancellationToken)).SingleOrDefault(s => s.Side.Target == target && s.Side.Id == input.TargetId);
        if (found.Side is null) throw new BusinessException(StatementErrors.TargetWrong);
        if (found.Side.IsOrder) await DemandNoPartAsync(found.Side.Id, cancellationToken);
        if (await db.Set<BankLine>().AnyAsync(l => l.LiveKey == found.Side.Key, cancellationToken)) throw new BusinessException(StatementErrors.TargetTaken);
        var isProposed = line.State == LineState.Proposed && line.TargetId == input.TargetId && line.Target == target;
        line.Match(new MatchProposal(line.Id, found.Side, isProposed ? line.Rule!.Value : MatchRule.Person, line.AmountMinor - found.Of.Minor), input.Reason, user.Id, Now);
        await SaveAsync("statement.matched", [line], cancellationToken);
    }

    public async Task UnmatchAsync(Guid id, UnmatchLineInput input, long version, CancellationToken cancellationToken)
    {
        var line = await LoadAsync(id, version, cancellationToken);
        if (LineParts.IsOfOrder(line)) await DemandNoPartAsync(line.TargetId!.Value, cancellationToken);
        line.Unmatch(input.Reason, user.Id, Now);
        await SaveAsync("statement.unmatched", [line], cancellationToken);
    }

    public async Task SetAsideAsync(Guid id, AsideLineInput input, long version, CancellationToken cancellationToken)
    {
        var line = await LoadAsync(id, version, cancellationToken);
        line.SetAside(Enum.Parse<AsideKind>(input.Kind), input.Reason, user.Id, Now);
        await SaveAsync("statement.set-aside", [line], cancellationToken);
    }

    /// <summary>Confirms every proposal of a statement that names code or reference and differs by nothing; those of one's own payments are left to others.</summary>
    public async Task<ManyMatchedDto> ConfirmExactAsync(Guid statementId, CancellationToken cancellationToken)
    {
        _ = await db.Set<BankStatement>().AsNoTracking().SingleOrNotFoundAsync(s => s.Id == statementId, cancellationToken);
        var lines = await db.Set<BankLine>().Where(l => l.StatementId == statementId).Where(LineParts.IsExact).ToListAsync(cancellationToken);
        var own = await parts.OwnAsync([.. lines.Where(LineParts.IsOfOrder).Select(l => l.TargetId!.Value)], user.Id, cancellationToken);
        var mine = lines.Where(l => LineParts.IsOfOrder(l) && own.Contains(l.TargetId!.Value)).ToList();
        var others = lines.Except(mine).ToList();
        foreach (var line in others)
            line.Match(new MatchProposal(line.Id, new MatchSide(line.Target!.Value, line.TargetId!.Value, line.TargetCode!), line.Rule!.Value, 0), null, user.Id, Now);
        if (others.Count > 0) await SaveAsync("statement.matched", others, cancellationToken);
        return new ManyMatchedDto(others.Count, mine.Count);
    }

    /// <summary>What a line may belong to, nearest amount first.</summary>
    public async Task<IReadOnlyList<CandidateDto>> CandidatesAsync(Guid id, CancellationToken cancellationToken)
    {
        var line = await db.Set<BankLine>().AsNoTracking().SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        var taken = (await sources.TakenAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var named = line.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (await SidesAsync(line, cancellationToken)).Where(s => !taken.Contains(s.Side.Key) && (IsNamed(s.Of) || Matcher.IsNear(line.AmountMinor, s.Of.Minor)))
            .OrderByDescending(s => IsNamed(s.Of))
            .ThenBy(s => Math.Abs(line.AmountMinor - s.Of.Minor)).ThenBy(s => Math.Abs((s.Of.On ?? DateOnly.MinValue).DayNumber - line.BookedOn.DayNumber)).ThenBy(s => s.Of.Code, StringComparer.Ordinal)
            .Take(Candidates)
            .Select(s => new CandidateDto(s.Side.Target.ToString(), s.Of.Id, s.Of.Code, s.Of.Minor, s.Of.Currency, s.Of.On, line.AmountMinor - s.Of.Minor))];

        bool IsNamed(Expected of) => named.Contains(OrderCodes.KeyOf(of.Code), StringComparer.Ordinal);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<IReadOnlyList<(MatchSide Side, Expected Of)>> SidesAsync(BankLine line, CancellationToken cancellationToken)
    {
        var orders = await sources.OrdersAsync(cancellationToken);
        var arriving = await sources.ArrivingAsync(cancellationToken);
        var sides = orders.SelectMany(o => new[] { MatchTarget.Order, MatchTarget.OrderReturn }.Select(t => (new MatchSide(t, o.Id, o.Code), o)))
            .Concat(arriving.SelectMany(c => (c.Arrives == MatchTarget.Refund ? [MatchTarget.Refund] : new[] { MatchTarget.Contribution, MatchTarget.ContributionReturn }).Select(t => (new MatchSide(t, c.Id, c.Code), c))));
        return [.. sides.Where(s => line.Mark != LineMark.OtherCurrency && s.Item2.Currency == line.Currency && line.Fits(s.Item1.Target))];
    }

    private async Task DemandNoPartAsync(Guid order, CancellationToken cancellationToken)
    {
        if ((await parts.OwnAsync([order], user.Id, cancellationToken)).Count > 0) throw new BusinessException(StatementErrors.OwnPayment);
    }

    private async Task<BankLine> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var line = await db.Set<BankLine>().SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        db.Expect(line, version);
        return line;
    }

    private async Task SaveAsync(string act, IReadOnlyCollection<BankLine> lines, CancellationToken cancellationToken)
    {
        audit.Record(act, lines.SelectMany(l => l.TargetId is { } target ? new[] { l.Id, target } : [l.Id]));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // Somebody matched another line to the same at this moment; the database lets one through.
            throw new BusinessException(StatementErrors.TargetTaken, e);
        }
    }
}

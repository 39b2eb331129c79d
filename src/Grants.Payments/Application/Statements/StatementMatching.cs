using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>Proposes again what every undecided line belongs to: from nothing each time, so that neither the order of files nor an old guess decides.</summary>
internal sealed class StatementMatching(GrantsDbContext db, MatchSources sources, IAudit audit)
{
    /// <summary>Proposes and saves once. Answers how many lines have a proposal now.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var lines = await db.Set<BankLine>().Where(l => l.State == LineState.Open || l.State == LineState.Proposed).ToListAsync(cancellationToken);
        var proposals = Matcher.Propose(
            [.. lines.Select(FactsOf)], await sources.OrdersAsync(cancellationToken), await sources.ArrivingAsync(cancellationToken), await sources.TakenAsync(cancellationToken));
        if (Apply(lines, proposals) is { Count: > 0 } changed)
        {
            audit.Record("statement.proposed", changed.Select(l => l.StatementId).Distinct());
            await db.SaveChangesAsync(cancellationToken);
        }

        return proposals.Count;
    }

    public static LineFacts FactsOf(BankLine line) =>
        new(line.Id, line.AmountMinor, line.Currency, line.BookedOn, line.IsCredit, line.Mark, line.Codes, line.References);

    // Only what differs is written: thousands of lines stay as they are.
    private static List<BankLine> Apply(List<BankLine> lines, IReadOnlyList<MatchProposal> proposals)
    {
        var byLine = proposals.ToDictionary(p => p.LineId);
        List<BankLine> changed = [];
        foreach (var line in lines)
        {
            var proposal = byLine.GetValueOrDefault(line.Id);
            if (IsSame(line, proposal)) continue;
            if (proposal is null) line.Withdraw();
            else line.Propose(proposal);
            changed.Add(line);
        }

        return changed;
    }

    private static bool IsSame(BankLine line, MatchProposal? proposal) => proposal is null
        ? line.State == LineState.Open
        : line.State == LineState.Proposed && line.TargetId == proposal.Side.Id && line.Target == proposal.Side.Target && line.Rule == proposal.Rule && line.DifferenceMinor == proposal.DifferenceMinor;
}

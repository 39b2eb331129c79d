using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>Lists statements and shows one with its lines.</summary>
internal sealed class StatementPages(GrantsDbContext db, CurrentUser user, IUserDirectory people, IVault vault, LineParts parts)
{
    public Task<Page<StatementRowDto>> SearchAsync(SearchStatementsInput input, CancellationToken cancellationToken)
    {
        var all = db.Set<BankStatement>().AsNoTracking();
        var rows = all;
        if (input.After is { } after)
        {
            var key = Guid.Parse(after);
            rows = rows.Where(s => db.Set<BankStatement>().Any(
                last => last.Id == key && (s.ImportedAt < last.ImportedAt || (s.ImportedAt == last.ImportedAt && s.Id.CompareTo(key) < 0))));
        }

        return rows.OrderByDescending(s => s.ImportedAt).ThenByDescending(s => s.Id).Take(Page.Size + 1)
            .Select(s => new StatementRowDto(
                s.Id, s.Code, s.AccountTail, s.Currency, s.FromOn, s.ToOn, s.OpeningMinor, s.ClosingMinor, s.Taken,
                db.Set<BankLine>().Count(l => l.StatementId == s.Id && (l.State == LineState.Open || l.State == LineState.Proposed)), s.GapMinor))
            .ToPageAsync(all, r => r.Id.ToString(), cancellationToken);
    }

    public async Task<StatementDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var s = await db.Set<BankStatement>().AsNoTracking().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        var file = await db.Set<StatementFile>().AsNoTracking().Where(f => f.Id == s.FileId).Select(f => new { f.Kind, f.Sha256 }).SingleAsync(cancellationToken);
        var states = await db.Set<BankLine>().AsNoTracking().Where(l => l.StatementId == id).GroupBy(l => l.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var exact = await ExactAsync(id, cancellationToken);
        var names = await people.UserNamesAsync([s.ImportedBy], cancellationToken);
        return new StatementDto(
            s.Id, s.Code, file.Kind.ToString(), s.AccountTail, s.Currency, s.FromOn, s.ToOn, s.OpeningMinor, s.ClosingMinor, s.Lines, s.Taken, s.GapMinor, s.GapSince,
            file.Sha256, names.GetValueOrDefault(s.ImportedBy, "?"), s.ImportedAt, states.GetValueOrDefault(LineState.Open), states.GetValueOrDefault(LineState.Proposed), exact,
            states.GetValueOrDefault(LineState.Matched), states.GetValueOrDefault(LineState.Aside),
            user.Holds(StatementPermissions.Statement.Match) ? exact > 0 ? ["propose", "confirm-exact"] : ["propose"] : []);
    }

    /// <summary>Lines in their order, opened on record.</summary>
    public async Task<LinesDto> LinesAsync(Guid id, SearchLinesInput input, CancellationToken cancellationToken)
    {
        _ = await db.Set<BankStatement>().AsNoTracking().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        var rows = db.Set<BankLine>().AsNoTracking().Where(l => l.StatementId == id && l.Number > (input.After ?? 0));
        if (input.States is { Count: > 0 } names)
        {
            var states = names.Select(n => Enum.Parse<LineState>(n, ignoreCase: true)).ToList();
            rows = rows.Where(l => states.Contains(l.State));
        }

        var lines = await rows.OrderBy(l => l.Number).Take(Page.Size + 1).ToListAsync(cancellationToken);
        var shown = lines.Take(Page.Size).ToList();
        var own = await parts.OwnAsync([.. shown.Where(LineParts.IsOfOrder).Select(l => l.TargetId!.Value)], user.Id, cancellationToken);
        var deciders = await people.UserNamesAsync([.. shown.Select(l => l.DecidedBy).OfType<Guid>().Distinct()], cancellationToken);
        var opened = await vault.OpenManyAsync(shown, "bank-line.list", cancellationToken);
        return new LinesDto([.. shown.Select(l => ToDto(l, opened, deciders, own))], lines.Count > Page.Size ? shown[^1].Number : null);
    }

    /// <summary>The file as it came; the reading is on record first.</summary>
    public async Task<(string Name, byte[] Content)> FileAsync(Guid id, CancellationToken cancellationToken)
    {
        var statement = await db.Set<BankStatement>().AsNoTracking().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        var file = await db.Set<StatementFile>().SingleOrNotFoundAsync(f => f.Id == statement.FileId, cancellationToken);
        var packed = await vault.OpenAsync(file, file.Content, "statement-file.download", cancellationToken) ?? throw new IntegrityException();
        return (statement.Code + (file.Kind == Domain.Statements.Reading.StatementKind.Csv ? ".csv" : ".xml"), StatementFile.Unpacked(packed));
    }

    // Exact proposals that this reader may confirm: those of own payments wait for somebody else.
    private async Task<int> ExactAsync(Guid id, CancellationToken cancellationToken)
    {
        var lines = await db.Set<BankLine>().AsNoTracking().Where(l => l.StatementId == id).Where(LineParts.IsExact)
            .Select(l => new { l.Target, l.TargetId }).ToListAsync(cancellationToken);
        var orders = lines.Where(l => l.Target is MatchTarget.Order or MatchTarget.OrderReturn).Select(l => l.TargetId!.Value).ToList();
        var own = await parts.OwnAsync(orders, user.Id, cancellationToken);
        return lines.Count - orders.Count(own.Contains);
    }

    private LineDto ToDto(BankLine l, IOpenedVault opened, IReadOnlyDictionary<Guid, string> names, IReadOnlySet<Guid> own)
    {
        var texts = opened.Open(l, l.Texts);
        var isOwn = LineParts.IsOfOrder(l) && own.Contains(l.TargetId!.Value);
        return new LineDto(
            l.Id, l.Version, l.Number, l.BookedOn, l.AmountMinor, l.Currency, l.IsCredit, l.Mark.ToString(), l.State.ToString(), texts?.Counterparty, texts?.Remittance,
            texts?.BankReference, l.Target?.ToString(), l.TargetId, l.TargetCode, l.Rule?.ToString(), l.DifferenceMinor, l.Aside?.ToString(), opened.Open(l, l.Reason),
            l.DecidedBy is { } by ? names.GetValueOrDefault(by, "?") : null, l.DecidedAt, ActionsOf(l, isOwn), isOwn ? StatementErrors.OwnPayment : null);
    }

    private List<string> ActionsOf(BankLine line, bool isOwn)
    {
        if (!user.Holds(StatementPermissions.Statement.Match)) return [];
        var table = LineTransitions.Table;
        List<string> actions = [];
        if (line.State == LineState.Proposed && !isOwn) actions.Add("confirm");
        if (table.Allows(line.State, LineAction.Match) && line.Mark != LineMark.OtherCurrency) actions.Add("match");
        if (table.Allows(line.State, LineAction.SetAside)) actions.Add("aside");
        if (table.Allows(line.State, LineAction.Unmatch) && !isOwn) actions.Add("unmatch");
        return actions;
    }
}

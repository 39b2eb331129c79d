using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Statements;
using Grants.Payments.Domain.Statements.Reading;

namespace Grants.Payments.Application.Statements;

/// <summary>Takes a bank's file in: first a run that stores nothing and says what would come of it, then all that is new or nothing.</summary>
internal sealed class StatementImport(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, ICodes codes, IdempotencyScope idempotency, ITexts texts, StatementCheck check,
    LineKeys keys, StatementMatching matching)
{
    private const string CodePrefix = "ST";

    public async Task<StatementReportDto> CheckAsync(byte[] bytes, string language, CancellationToken cancellationToken)
    {
        var file = await check.ReadAsync(bytes, cancellationToken);
        return new StatementReportDto(
            file.Kind?.ToString(), file.Problems.Count == 0 && file.New > 0,
            [.. file.Problems.Select(p => new StatementProblemDto(p.Line, p.Code, texts.Get(language, p.Code, Isolated(p.Values))))],
            [.. file.Statements.Select(ToDto)]);
    }

    /// <summary>Errors: <c>statement.has-problems</c> (<c>count</c>), <c>statement.nothing-new</c>: then nothing was stored.</summary>
    public async Task<CreatedDto> TakeAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var file = await check.ReadAsync(bytes, cancellationToken);
        if (file.Problems.Count > 0) throw new BusinessException(StatementErrors.HasProblems).WithData("count", file.Problems.Count);
        if (file.New == 0) throw new BusinessException(StatementErrors.NothingNew);
        var at = clock.GetUtcNow().UtcDateTime;
        var kept = new StatementFile(bytes, file.Kind!.Value, at);
        db.Add(kept);
        List<Guid> added = [];
        foreach (var statement in file.Statements.Where(s => s.Added.Count > 0)) added.Add(await AddAsync(statement, kept.Id, at, cancellationToken));
        audit.Record("statement.imported", [kept.Id, .. added]);
        idempotency.Remember(added[0]);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await matching.RunAsync(cancellationToken);
        return new CreatedDto(added[0]);
    }

    private async Task<Guid> AddAsync(CheckedStatement it, Guid file, DateTime at, CancellationToken cancellationToken)
    {
        var code = await codes.NextAsync(CodePrefix, Baghdad.DayOf(at).Year, cancellationToken);
        var statement = new BankStatement(code, file, it.Account, it.Tail, it.Read, user.Id, at);
        statement.Take(it.Added.Count, it.Gap, it.Since);
        db.Add(statement);
        db.AddRange(it.Added.Select((a, i) => new BankLine(statement, i + 1, a.Line, a.Fingerprint, keys.OfReferences(a.Line))));
        return statement.Id;
    }

    // Days and amounts keep their order inside a sentence that runs from right to left (U+2066, U+2069).
    private static Dictionary<string, object> Isolated(IReadOnlyDictionary<string, object> values) =>
        values.ToDictionary(v => v.Key, v => v.Value is string text ? $"\u2066{text}\u2069" : v.Value);

    private static ReportedStatementDto ToDto(CheckedStatement s) => new(
        s.Tail, s.Read.Currency, s.Read.FromOn!.Value, s.Read.ToOn!.Value, s.Read.Opening?.Minor, s.Read.Closing?.Minor, s.Read.Lines.Count, s.Added.Count,
        s.Read.Lines.Count - s.Added.Count, s.Added.Count(a => a.Line.IsReversal), s.Added.Count(a => a.Line.Currency != s.Read.Currency), s.Read.Pending, s.Gap, s.Since);
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Time;
using Grants.Payments.Domain.Statements;
using Grants.Payments.Domain.Statements.Reading;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Statements;

/// <summary>A file held against what is here: whose account, what is new, what follows on what.</summary>
internal sealed class StatementCheck(GrantsDbContext db, TimeProvider clock, LineKeys keys, OwnAccounts accounts)
{
    /// <summary>Reads and compares; stores nothing. Errors: <c>statement.account-unset</c>.</summary>
    public async Task<CheckedFile> ReadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var own = accounts.All();
        var read = StatementReader.Read(bytes, Baghdad.Today(clock));
        if (read.Problems.Count > 0) return new CheckedFile(read.Kind, read.Problems, []);
        List<LineProblem> problems = [];
        List<CheckedStatement> statements = [];
        var inFile = new HashSet<(string, string)>();
        foreach (var statement in read.Statements.Where(s => s.Lines.Count > 0).OrderBy(s => s.ToOn).ThenBy(s => s.Line))
        {
            if (AccountOf(statement, own) is not { } account)
            {
                problems.Add(LineProblem.Of(statement.Line, statement.Iban is null ? FileProblems.AccountMissing : FileProblems.AccountForeign));
                continue;
            }

            statements.Add(await CompareAsync(statement, account, own[account], inFile, statements, cancellationToken));
        }

        return problems.Count > 0 ? new CheckedFile(read.Kind, problems, []) : new CheckedFile(read.Kind, [], statements);
    }

    // A table seldom names its account: with one account of our own it is that one.
    private string? AccountOf(ReadStatement statement, IReadOnlyDictionary<string, string> own)
    {
        if (statement.Iban is null) return own.Count == 1 ? own.Keys.Single() : null;
        var key = keys.OfAccount(statement.Iban);
        return own.ContainsKey(key) ? key : null;
    }

    private async Task<CheckedStatement> CompareAsync(
        ReadStatement statement, string account, string tail, HashSet<(string, string)> inFile, List<CheckedStatement> before, CancellationToken cancellationToken)
    {
        var fingerprints = keys.OfLines(statement.Lines);
        var (from, to) = (statement.Lines.Min(l => l.BookedOn), statement.Lines.Max(l => l.BookedOn));
        var here = (await db.Set<BankLine>().AsNoTracking().Where(l => l.AccountKey == account && l.BookedOn >= from && l.BookedOn <= to)
            .Select(l => l.Fingerprint).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        List<(ReadLine Line, string Fingerprint)> added = [];
        for (var i = 0; i < fingerprints.Count; i++)
        {
            if (!here.Contains(fingerprints[i]) && inFile.Add((account, fingerprints[i]))) added.Add((statement.Lines[i], fingerprints[i]));
        }

        var (gap, since) = await GapAsync(statement, account, before, cancellationToken);
        return new CheckedStatement(statement, account, tail, added, gap, since);
    }

    /// <summary>What lies between this statement and the one before it; null when nothing does or nothing can be said.</summary>
    private async Task<(long? Gap, DateOnly? Since)> GapAsync(ReadStatement statement, string account, List<CheckedStatement> inFile, CancellationToken cancellationToken)
    {
        if (statement.Opening is null || statement.ToOn is not { } to) return (null, null);
        var last = await db.Set<BankStatement>().AsNoTracking()
            .Where(s => s.AccountKey == account && s.Currency == statement.Currency && s.ToOn < to && s.ClosingMinor != null)
            .OrderByDescending(s => s.ToOn).ThenByDescending(s => s.ImportedAt).Select(s => new { s.ToOn, s.ClosingMinor }).FirstOrDefaultAsync(cancellationToken);
        var (closing, on) = (last?.ClosingMinor, last?.ToOn);
        if (inFile.LastOrDefault(s => s.Account == account && s.Read.Currency == statement.Currency && s.Read.Closing is not null && s.Read.ToOn < to) is { } inside && (on is null || inside.Read.ToOn > on))
            (closing, on) = (inside.Read.Closing!.Minor, inside.Read.ToOn);
        return closing is { } minor && minor != statement.Opening.Minor ? (statement.Opening.Minor - minor, on) : (null, null);
    }
}

/// <summary>A file held against what is here.</summary>
internal sealed record CheckedFile(StatementKind? Kind, IReadOnlyList<LineProblem> Problems, IReadOnlyList<CheckedStatement> Statements)
{
    public int New => Statements.Sum(s => s.Added.Count);
}

/// <summary>A statement and what of it is new.</summary>
internal sealed record CheckedStatement(ReadStatement Read, string Account, string Tail, IReadOnlyList<(ReadLine Line, string Fingerprint)> Added, long? Gap, DateOnly? Since)
{
    /// <summary>Never the account.</summary>
    public override string ToString() => "[sealed]";
}

using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Imports;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Imports;

/// <summary>Imports partners from a file: first a run that stores nothing and names every problem, then all rows or none.</summary>
internal sealed class PartnerImportAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, ITexts texts, SameNames names)
{
    /// <summary>Rows of one write; all writes are one transaction.</summary>
    private const int BatchSize = 50;

    public async Task<ImportReportDto> CheckAsync(byte[] bytes, string language, CancellationToken cancellationToken)
    {
        var (file, rows) = await ReadAsync(bytes, cancellationToken);
        var good = rows.Count(r => r.Problems.Count == 0);
        var same = await names.OfAsync([.. rows.Select(r => (r.Code, r.Profile.Name))], cancellationToken);
        return new ImportReportDto(
            rows.Count, good, rows.Count > 0 && good == rows.Count,
            [.. file.Problems.Select(p => Say(p, language))],
            [.. rows.Zip(same, (r, s) => new ImportLineDto(r.Line, r.Code, r.Profile.Name, r.Profile.Governorates, [.. r.Problems.Select(p => Say(p, language))], s))]);
    }

    /// <summary>Errors: <c>import.has-problems</c> (<c>rows</c>): then nothing was stored.</summary>
    public async Task<CreatedDto> ImportAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var (file, rows) = await ReadAsync(bytes, cancellationToken);
        var bad = rows.Count(r => r.Problems.Count > 0);
        if (file.Problems.Count > 0 || bad > 0) throw new BusinessException(PartnersErrors.ImportHasProblems).WithData("rows", bad);

        var at = clock.GetUtcNow().UtcDateTime;
        var import = PartnerImport.Of(rows.Count, user.Id, at);
        idempotency.Remember(import.Id);
        await db.InTransactionAsync(() => StoreAsync(import, rows, at, cancellationToken), cancellationToken);
        return new CreatedDto(import.Id);
    }

    private async Task StoreAsync(PartnerImport import, IReadOnlyList<ReadRow> rows, DateTime at, CancellationToken cancellationToken)
    {
        db.Add(import);
        audit.Record("partners.imported", import.Id);
        foreach (var batch in rows.Chunk(BatchSize))
        {
            var added = batch.Select(r => Organisation.Add(r.Code, r.Profile, user.Id, at)).ToList();
            db.AddRange(added);
            audit.Record("partner.added", added.Select(o => o.Id));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<(ImportFile File, IReadOnlyList<ReadRow> Rows)> ReadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var file = ImportFile.Read(bytes);
        var today = Baghdad.Today(clock);
        var rows = file.Rows.Select(r => RowReader.Read(r, today)).ToList();
        var taken = rows.Count == 0 ? [] : (await db.Set<Organisation>().Select(o => o.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return (file, DuplicateCodes.Mark(rows, taken));
    }

    private ImportProblemDto Say(ImportProblem problem, string language) =>
        new(problem.Column, problem.Code, texts.Get(language, problem.Code, problem.Values));
}

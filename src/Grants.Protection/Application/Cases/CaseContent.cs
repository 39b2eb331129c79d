using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>The sealed part: opened and written by those who work on the case, as bytes.</summary>
internal sealed class CaseContent(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IVault vault, CaseTwins twins)
{
    /// <summary>Opens it; the reading is on record first.</summary>
    public async Task<ContentDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var document = await db.Set<CaseDocument>().AsNoTracking().SingleOrNotFoundAsync(d => d.CaseId == id, cancellationToken);
        var content = await vault.OpenAsync(document, document.Content, "desk.read", cancellationToken) ?? [];
        return new ContentDto(Convert.ToBase64String(content), document.WrittenAt, document.Version);
    }

    public async Task<WrittenDto> WriteAsync(Guid id, ContentInput input, long version, CancellationToken cancellationToken)
    {
        var document = await db.Set<CaseDocument>().SingleOrNotFoundAsync(d => d.CaseId == id, cancellationToken);
        db.Expect(document, version);
        var about = await db.Set<EmergencyCase>().AsNoTracking().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        about.DemandWritable();
        document.Write(Convert.FromBase64String(input.Content), user.Id, clock.GetUtcNow().UtcDateTime);
        await twins.MarkAsync(about, input.Marks, cancellationToken);
        audit.Record("desk.written", id);
        await db.SaveChangesAsync(cancellationToken);
        return new WrittenDto(document.WrittenAt, document.Version);
    }
}

/// <summary>It was written.</summary>
internal sealed record WrittenDto(DateTime WrittenAt, long Version);

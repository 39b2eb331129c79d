using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>Nothing more is needed: the sealed part is shortened by the page that can read it, its papers go, and who the referees are is forgotten.</summary>
internal sealed class CaseClosing(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IFileErasure files, CaseAppService cases)
{
    /// <summary>Errors: <c>wrong-state</c>, <c>desk.second-missing</c>, <c>desk.document</c>.</summary>
    public async Task<CaseDto> CloseAsync(Guid id, CloseInput input, long version, CancellationToken cancellationToken)
    {
        var about = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        if (about.Team().All(m => m.UserId != user.Id)) throw new NotFoundException();
        db.Expect(about, version);
        var document = await db.Set<CaseDocument>().SingleOrNotFoundAsync(d => d.CaseId == id, cancellationToken);
        db.Expect(document, input.ContentVersion);
        var now = clock.GetUtcNow().UtcDateTime;
        about.Close(user.Id, now);
        document.Write(Convert.FromBase64String(input.Content), user.Id, now);
        foreach (var referee in await db.Set<Referee>().Where(r => r.CaseId == id).ToListAsync(cancellationToken)) referee.Shorten(now);
        var delete = await files.RemoveAllAsync(CaseFiles.KindName, id, cancellationToken);
        audit.Record("desk.closed", id);
        await db.SaveChangesAsync(cancellationToken);
        delete();
        return await cases.GetAsync(id, cancellationToken);
    }
}

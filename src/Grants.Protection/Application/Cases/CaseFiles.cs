using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Contracts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>Papers of a case, under its key: for those who work on it, and gone when it is closed.</summary>
internal sealed class CaseFiles(GrantsDbContext db, CurrentUser user) : IAttachable
{
    public const string KindName = "desk";

    public string Kind => KindName;

    public async Task<AttachPlace?> FindAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!user.Holds(ProtectionPermissions.Case.Work)) return null;
        var about = await db.Set<EmergencyCase>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == recordId, cancellationToken);
        if (about?.Team().Any(m => m.UserId == user.Id) != true) return null;
        return new AttachPlace(about.Id, CaseTransitions.Table.Allows(about.State, CaseAction.Write)) { Sight = FileSight.All };
    }
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Verification;

/// <summary>Cases as those find them who work on them now; for everybody else there are none, the lead included.</summary>
internal static class OwnCases
{
    public static Task<EmergencyCase> FindOwnAsync(this GrantsDbContext db, Guid id, CurrentUser user, CancellationToken cancellationToken)
    {
        var me = user.Id;
        return db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == id && c.Members.Any(m => m.UserId == me && m.EndedAt == null), cancellationToken);
    }
}

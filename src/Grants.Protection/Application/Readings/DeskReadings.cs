using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Contracts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Readings;

/// <summary>Who opened something sealed of a case, for those who work on it and the lead.</summary>
internal sealed class DeskReadings(GrantsDbContext db, CurrentUser user, IUserDirectory people)
{
    /// <summary>The last ones, newest first.</summary>
    public async Task<IReadOnlyList<DeskReadingDto>> ListAsync(Guid id, CancellationToken cancellationToken)
    {
        var (me, isLead) = (user.Id, user.Holds(ProtectionPermissions.Case.Assign));
        await db.Set<EmergencyCase>().AsNoTracking()
            .SingleOrNotFoundAsync(c => c.Id == id && (isLead || c.Members.Any(m => m.UserId == me && m.EndedAt == null)), cancellationToken);
        var found = await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Act == AuditEntry.ReadAct && e.ActorId != null && e.Records.Any(r => r.OwnerId == id))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(ProtectionConsts.ListLength)
            .Select(e => new { e.At, e.ActorId, e.Purpose }).ToListAsync(cancellationToken);
        var names = await people.UserNamesAsync([.. found.Select(e => e.ActorId!.Value).Distinct()], cancellationToken);
        return [.. found.Select(e => new DeskReadingDto(e.At, names.GetValueOrDefault(e.ActorId!.Value, ""), e.Purpose == Glass))];
    }

    private const string Glass = Access.BreakGlassAppService.Purpose;
}

/// <summary>One reading.</summary>
/// <param name="At">UTC.</param>
/// <param name="UserName">Who.</param>
/// <param name="IsByGlass">True when they did not work on the case.</param>
internal sealed record DeskReadingDto(DateTime At, string UserName, bool IsByGlass);

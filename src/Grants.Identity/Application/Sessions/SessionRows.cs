using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Sessions;

/// <summary>A live session with its account, as one statement reads them.</summary>
internal sealed record SessionRow(
    Guid SessionId, bool IsFormer, bool FormerHeldBack, DateTime CreatedAt, DateTime LastSeenAt, DateTime? LockedAt, bool IsOwnDevice,
    FactorKind Factor, DateTime? ConfirmedAt, bool HasPasskey, Guid UserId, string UserName, string Language, Guid? OrganisationId, Guid? DonorId,
    string? AffiliationCode, IReadOnlyList<string> Roles);

/// <summary>The statement that every request begins with, translated once for each program.</summary>
internal sealed class SessionRows
{
    private readonly Func<GrantsDbContext, byte[], DateTime, CancellationToken, Task<SessionRow?>> find = EF.CompileAsyncQuery(
        (GrantsDbContext db, byte[] hash, DateTime now, CancellationToken cancellationToken) => (
            from s in db.Set<Session>().AsNoTracking()
            join u in db.Set<User>().AsNoTracking() on s.UserId equals u.Id
            where (s.TokenHash == hash || (s.FormerTokenHash == hash && s.FormerUntil > now)) && s.EndedAt == null && s.Stamp == u.Stamp
                && u.State == UserState.Active
            select new SessionRow(
                s.Id, s.TokenHash != hash, s.FormerHeldBack, s.CreatedAt, s.LastSeenAt, s.LockedAt, s.IsOwnDevice, s.Factor, s.ConfirmedAt,
                db.Set<Passkey>().Any(p => p.UserId == u.Id), u.Id, u.UserName, u.Language, u.OrganisationId, u.DonorId, u.AffiliationCode,
                u.Roles.Select(r => r.Role).ToList())).SingleOrDefault());

    /// <summary>The session of a secret, also of the one before it for a moment; null when it is nobody's.</summary>
    public Task<SessionRow?> FindAsync(GrantsDbContext db, byte[] hash, DateTime now, CancellationToken cancellationToken) =>
        find(db, hash, now, cancellationToken);
}

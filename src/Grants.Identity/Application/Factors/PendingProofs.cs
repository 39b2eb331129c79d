using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.RequestProtection;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Factors;

/// <summary>Steps that were begun. Each is ended once, for its one purpose, before it is five minutes old.</summary>
internal sealed class PendingProofs(GrantsDbContext db, TimeProvider clock)
{
    /// <summary>A new one that its caller fills and adds.</summary>
    public (string Token, PendingProof Proof) New(ProofPurpose purpose)
    {
        var token = RequestCookies.NewSecret();
        return (token, PendingProof.Begin(RequestCookies.HashOf(token), purpose, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Looks at one without ending it. Errors: <c>proof-expired</c>.</summary>
    public async Task<PendingProof> LookAsync(string token, ProofPurpose purpose, CancellationToken cancellationToken)
    {
        var hash = RequestCookies.HashOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<PendingProof>().AsNoTracking()
                .SingleOrDefaultAsync(p => p.TokenHash == hash && p.Purpose == purpose && p.ExpiresAt > now, cancellationToken)
            ?? throw Expired();
    }

    /// <summary>What was begun for an account is worth nothing more once the caller saves.</summary>
    public async Task ForgetAsync(Guid userId, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<PendingProof>().Where(p => p.UserId == userId).ToListAsync(cancellationToken));

    /// <summary>Ends one: of twenty at the same moment one gets it. Errors: <c>proof-expired</c>.</summary>
    public async Task<PendingProof> TakeAsync(string token, ProofPurpose purpose, CancellationToken cancellationToken)
    {
        var proof = await LookAsync(token, purpose, cancellationToken);
        var taken = 0;
        await db.InTransactionAsync(
            async () => taken = await db.Set<PendingProof>().Where(p => p.TokenHash == proof.TokenHash).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return taken == 1 ? proof : throw Expired();
    }

    private static BusinessException Expired() => new(IdentityErrors.ProofExpired);
}

using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Application.Cases;
using Grants.Protection.Contracts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Verification;

/// <summary>Says that a case is as it was told, and opens what was written on the way there.</summary>
internal sealed class VerificationAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IVault vault, CaseAppService cases)
{
    /// <summary>Errors: <c>wrong-state</c>, <c>stale</c>, those of <see cref="VerificationRule.Demand"/>.</summary>
    /// <remarks>An answer never changes and is never taken back: whoever was counted here still counts when this is saved.</remarks>
    public async Task<CaseDto> VerifyAsync(Guid id, VerifyInput input, long version, CancellationToken cancellationToken)
    {
        var about = await db.FindOwnAsync(id, user, cancellationToken);
        db.Expect(about, version);
        var answered = await db.Set<Referee>().AsNoTracking().Where(r => r.CaseId == id && r.AnsweredAt != null).ToListAsync(cancellationToken);
        var hasReason = !string.IsNullOrWhiteSpace(input.Reason);
        about.Verify(answered.Count(r => r.IsPositive), user.Holds(ProtectionPermissions.Case.Assign), hasReason, user.Id, clock.GetUtcNow().UtcDateTime);
        if (hasReason) db.Add(VerificationReason.Of(about, input.Reason!));
        audit.Record("desk.verified", about.Id);
        await db.SaveChangesAsync(cancellationToken);
        return await cases.GetAsync(id, cancellationToken);
    }

    /// <summary>Opens the notes and the reason; the reading is on record first.</summary>
    public async Task<RefereeWordsDto> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.FindOwnAsync(id, user, cancellationToken);
        var noted = await db.Set<Referee>().AsNoTracking().Where(r => r.CaseId == id && r.Note != null)
            .OrderByDescending(r => r.AskedAt).Take(ProtectionConsts.MaxReferees).ToListAsync(cancellationToken);
        var reason = await db.Set<VerificationReason>().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == id, cancellationToken);
        List<ISealedRecord> records = [.. noted];
        if (reason is not null) records.Add(reason);
        if (records.Count == 0) return new RefereeWordsDto([], null);
        var opened = await vault.OpenManyAsync(records, "desk.read", cancellationToken);
        return new RefereeWordsDto(
            [.. noted.Select(r => new RefereeNoteDto(r.Id, opened.Open(r, r.Note) ?? ""))],
            reason is null ? null : opened.Open(reason, reason.Text));
    }
}

using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Contracts;
using Grants.Protection.Domain.Access;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>Destroys the key of a closed case, and the rows that told of it. Of the lead, who need not work on the case and sees only what goes, never what it says.</summary>
internal sealed class CaseErasing(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, Erasure erasure, IFileErasure files, IActProofs proofs, StepUpScope stepUp, CaseAppService cases)
    : ICaseErasure
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What goes, before it goes.</summary>
    public async Task<EraseViewDto> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var about = await db.Set<EmergencyCase>().AsNoTracking().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        using var system = scope.AsSystem("desk-erase");
        var kept = await KeptAsync(id, cancellationToken);
        return new EraseViewDto(
            kept.OfType<CaseDocument>().Any(), kept.OfType<Referee>().Count(), kept.OfType<VerificationReason>().Any(), kept.OfType<BreakGlass>().Count(),
            await db.Set<CaseMark>().CountAsync(m => m.CaseId == id, cancellationToken), await files.CountAsync(CaseFiles.KindName, id, cancellationToken), about.Version);
    }

    /// <summary>For ever, in every backup too. Errors: <c>wrong-state</c>, <c>step-up-needed</c>.</summary>
    public async Task<CaseDto> EraseAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var about = await db.Set<EmergencyCase>().SingleOrNotFoundAsync(c => c.Id == id, cancellationToken);
        db.Expect(about, version);
        about.Erase(user.Id, Now);
        var line = await proofs.ProveAsync("desk.erased", id, new { about.Code, version }, stepUp.Confirmation, cancellationToken);
        db.Add(DecisionProof.Of(id, id, line, Now));
        stepUp.MarkSigned();
        audit.Record("desk.erased", id);
        await DestroyAsync(id, cancellationToken);
        return await cases.GetAsync(id, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<int> ReplayAsync(CancellationToken cancellationToken)
    {
        var ids = erasure.Erased();
        var back = await db.Set<EmergencyCase>().Where(c => ids.Contains(c.Id) && c.State != CaseState.Erased).ToListAsync(cancellationToken);
        foreach (var about in back)
        {
            about.EraseAgain(Now);
            audit.Record("desk.erased", about.Id);
            await DestroyAsync(about.Id, cancellationToken);
        }

        return back.Count;
    }

    /// <summary>The key goes first: whoever is killed in between has erased it, and erases the rows by doing it again.</summary>
    private async Task DestroyAsync(Guid id, CancellationToken cancellationToken)
    {
        IReadOnlyList<IErasable> kept;
        Action delete;
        using (scope.AsSystem("desk-erase"))
        {
            kept = await KeptAsync(id, cancellationToken);
            db.RemoveRange(kept);
            delete = await files.RemoveAllAsync(CaseFiles.KindName, id, cancellationToken);
            db.RemoveRange(await db.Set<CaseMark>().Where(m => m.CaseId == id).ToListAsync(cancellationToken));
            // What was signed names what was given for what; who decided and how much stays with the decision, the log and the ledger.
            db.RemoveRange(await db.Set<DecisionProof>().Where(p => p.CaseId == id).ToListAsync(cancellationToken));
            db.RemoveRange(await db.Set<Alert>().Where(a => a.CaseId == id).ToListAsync(cancellationToken));
        }

        await erasure.EraseAsync(id, kept, cancellationToken);
        delete();
    }

    /// <summary>All that lies under the key of the case.</summary>
    private async Task<IReadOnlyList<IErasable>> KeptAsync(Guid id, CancellationToken cancellationToken) =>
    [
        .. await db.Set<CaseDocument>().Where(d => d.CaseId == id).ToListAsync(cancellationToken),
        .. await db.Set<Referee>().Where(r => r.CaseId == id).ToListAsync(cancellationToken),
        .. await db.Set<VerificationReason>().Where(r => r.CaseId == id).ToListAsync(cancellationToken),
        .. await db.Set<BreakGlass>().Where(g => g.CaseId == id).ToListAsync(cancellationToken),
    ];
}

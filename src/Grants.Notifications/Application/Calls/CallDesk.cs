using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Calls;

/// <summary>Opens the call that ends a row of reminders and closes those that are no longer needed. Used by the engine.</summary>
internal sealed class CallDesk(GrantsDbContext db, IOrganisationLookup organisations, IContactPreferences wishes, IAudit audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Opens one call per obligation. A partner that may never be contacted is not called, a paused one not yet.</summary>
    public async Task OpenAsync(Obligation obligation, CancellationToken cancellationToken)
    {
        if (await db.Set<PartnerCall>().AnyAsync(x => x.ObligationId == obligation.Id, cancellationToken)) return;
        var wish = await wishes.OfAsync(obligation.OrganisationId, cancellationToken);
        if (wish.Never || wish.PausedUntil > Baghdad.Today(clock)) return;
        if (await organisations.CodeOfAsync(obligation.OrganisationId, cancellationToken) is not { } code) return;
        db.Add(PartnerCall.Create(obligation, code, Now));
        audit.Record("call.opened", obligation.Id);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Closes open calls whose obligation was met.</summary>
    public async Task SettleAsync(string kind, HashSet<Guid> stillOpen, CancellationToken cancellationToken)
    {
        var calls = await db.Set<PartnerCall>().Where(x => x.Kind == kind && x.State == CallState.Open).ToListAsync(cancellationToken);
        var settled = calls.Where(c => !stillOpen.Contains(c.ObligationId)).ToList();
        if (settled.Count == 0) return;
        foreach (var call in settled) call.Settle(Now);
        audit.Record("call.settled", settled.Select(c => c.Id));
        await SaveAsync(cancellationToken);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (e is Kernel.Errors.StaleException || (e is DbUpdateException d && UniqueViolation.Is(d)))
        {
            // A person or another instance was quicker; the next run sees what they did.
            db.ChangeTracker.Clear();
        }
    }
}

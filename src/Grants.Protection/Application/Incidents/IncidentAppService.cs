using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Grants.Partners.Contracts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Incidents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Incidents;

/// <summary>The log of what happens around partners. Lists name nobody; who and what stands behind one row is opened alone, on record.</summary>
internal sealed class IncidentAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, IVault vault, IPartners partners)
{
    /// <summary>By staff. Errors: <c>desk.partner-gone</c>, those of <see cref="Incident.Record"/>.</summary>
    public async Task<EventsRecordedDto> RecordAsync(EventsInput input, CancellationToken cancellationToken)
    {
        if (input.PartnerId is { } partner && await partners.FindAsync(partner, cancellationToken) is null) throw NoSuchPartner();
        return await SaveAsync(input, input.PartnerId, IncidentSource.Staff, cancellationToken);
    }

    /// <summary>By people of a partner, of what happened to it. Errors: <c>desk.partner-gone</c>, those of <see cref="Incident.Record"/>.</summary>
    public Task<EventsRecordedDto> TellAsync(EventsInput input, CancellationToken cancellationToken)
    {
        var own = user.Required.OrganisationId ?? throw new NotFoundException();
        if (input.PartnerId is { } named && named != own) throw NoSuchPartner();
        return SaveAsync(input, own, IncidentSource.Partner, cancellationToken);
    }

    /// <summary>Latest month first, then what was recorded last.</summary>
    public Task<Page<EventRowDto>> SearchAsync(EventSearchInput input, CancellationToken cancellationToken)
    {
        var all = db.Set<Incident>().AsNoTracking();
        if (Enum.TryParse<IncidentKind>(input.Kind, ignoreCase: true, out var kind)) all = all.Where(i => i.Kind == kind);
        var found = all;
        if (EventKey.Read(input.After) is { } key)
        {
            found = found.Where(i => i.Year < key.Year || (i.Year == key.Year && i.Month < key.Month)
                || (i.Year == key.Year && i.Month == key.Month && i.Id.CompareTo(key.Id) < 0));
        }

        return found.OrderByDescending(i => i.Year).ThenByDescending(i => i.Month).ThenByDescending(i => i.Id).Take(Page.Size + 1)
            .Select(i => new EventRowDto(i.Id, IncidentMonth.Text(i.Year, i.Month), i.Kind, i.Target, i.Actor, i.Governorate, i.Severity, i.RecordedAt))
            .ToPageAsync(all, row => EventKey.Of(row.Month, row.Id), cancellationToken);
    }

    /// <summary>Who and what stands behind one row; on record before anything is opened.</summary>
    public async Task<EventWordsDto> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Incident>().AsNoTracking().SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var together = await db.Set<Incident>().CountAsync(i => i.WaveId == found.WaveId, cancellationToken);
        audit.Record("desk.event-opened", id);
        await db.SaveChangesAsync(cancellationToken);
        var narrative = found.Narrative is { } words ? await vault.OpenAsync(found, words, "desk.read", cancellationToken) : null;
        var partner = found.PartnerId is { } of ? await partners.FindAsync(of, cancellationToken) : null;
        return new EventWordsDto(partner?.Code, found.Source, [.. found.Steps.Select(s => s.Step).Order()], together, narrative);
    }

    /// <summary>What staff choose from.</summary>
    public async Task<EventChoicesDto> ChoicesAsync(CancellationToken cancellationToken) =>
        new(await partners.Rows.OrderBy(p => p.Code).Select(p => new DeskPartnerChoiceDto(p.Id, p.Code)).Take(ProtectionConsts.MaxPartnersToChoose).ToListAsync(cancellationToken));

    private async Task<EventsRecordedDto> SaveAsync(EventsInput input, Guid? partnerId, IncidentSource source, CancellationToken cancellationToken)
    {
        var facts = new IncidentFacts(input.Kind, input.Actor, input.Severity, input.Month, [.. input.Steps], input.Narrative, partnerId, source);
        var made = Incident.Record(facts, [.. input.Rows.Select(r => new IncidentPlace(r.Governorate, r.Target))], user.Id, clock.GetUtcNow().UtcDateTime);
        db.AddRange(made);
        idempotency.Remember(made[0].WaveId);
        audit.Record("desk.event-recorded", made.Select(i => i.Id));
        await db.SaveChangesAsync(cancellationToken);
        return new EventsRecordedDto(made[0].WaveId, made.Count);
    }

    private static BusinessException NoSuchPartner() => new BusinessException(ProtectionErrors.PartnerGone).ForField("partnerId");
}

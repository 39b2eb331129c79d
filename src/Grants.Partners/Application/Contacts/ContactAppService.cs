using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Contacts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Contacts;

/// <summary>Puts contacts on file, replaces and ends them; the partner's leads are told each time, whoever did it.</summary>
internal sealed class ContactAppService(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, IInbox inbox, IUserDirectory people, IdempotencyScope idempotency, ISignedActs signed)
{
    public async Task<CreatedDto> RecordAsync(Guid organisationId, ContactInput input, CancellationToken cancellationToken)
    {
        var partner = await db.Set<Organisation>().AsSplitQuery().SingleOrNotFoundAsync(o => o.Id == organisationId, cancellationToken);
        if (await db.Set<PartnerContact>().CountAsync(c => c.OrganisationId == organisationId && c.EndedAt == null, cancellationToken) >= PartnerContact.MaxKept)
            throw new BusinessException(ContactErrors.TooMany).WithData("max", PartnerContact.MaxKept);
        return await AddAsync(partner, PartnerContact.Record(organisationId, input.Kind, input.Value, input.Whose, user.Id, Now), "contact.recorded", cancellationToken);
    }

    public async Task<CreatedDto> ReplaceAsync(Guid organisationId, Guid id, ContactInput input, long version, CancellationToken cancellationToken)
    {
        var contact = await LoadAsync(organisationId, id, version, cancellationToken);
        var partner = await db.Set<Organisation>().AsSplitQuery().SingleOrNotFoundAsync(o => o.Id == organisationId, cancellationToken);
        return await AddAsync(partner, contact.Replace(input.Kind, input.Value, input.Whose, user.Id, Now), "contact.replaced", cancellationToken, contact.Id);
    }

    public async Task EndAsync(Guid organisationId, Guid id, long version, CancellationToken cancellationToken)
    {
        var contact = await LoadAsync(organisationId, id, version, cancellationToken);
        contact.End(user.Id, Now);
        audit.Record("contact.ended", contact.Id);
        await TellLeadsAsync(organisationId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The caller's own organisation. Errors: <c>not-found</c> for somebody without one.</summary>
    public Guid Own => user.Info?.OrganisationId ?? throw new NotFoundException();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<CreatedDto> AddAsync(Organisation partner, PartnerContact contact, string act, CancellationToken cancellationToken, params Guid[] others)
    {
        db.Add(contact);
        // Without the number: it is sealed, and a hash of something that short would open it to guessing.
        await signed.SignAsync(act, partner.Id, new { contact.Kind, contact.ReplacesId }, cancellationToken);
        audit.Record(act, [contact.Id, .. others]);
        idempotency.Remember(contact.Id);
        await TellLeadsAsync(partner.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(contact.Id);
    }

    /// <summary>A number nobody of them knows of is how somebody else's account would be confirmed.</summary>
    private async Task TellLeadsAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("contact-news");
        foreach (var lead in await people.InOrganisationAsync(organisationId, Roles.PartnerLead, cancellationToken))
            inbox.Add(lead.Id, "contact-changed", organisationId, new Dictionary<string, string>());
    }

    private async Task<PartnerContact> LoadAsync(Guid organisationId, Guid id, long version, CancellationToken cancellationToken)
    {
        var contact = await db.Set<PartnerContact>().SingleOrNotFoundAsync(c => c.Id == id && c.OrganisationId == organisationId, cancellationToken);
        db.Expect(contact, version);
        return contact;
    }
}

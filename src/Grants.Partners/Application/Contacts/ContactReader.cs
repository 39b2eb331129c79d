using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Contacts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Contacts;

/// <summary>Shows which contacts are on file: to the team without numbers, to the partner's lead its own.</summary>
internal sealed class ContactReader(GrantsDbContext db, CurrentUser user, IVault vault, IUserDirectory people) : IPartnerContacts
{
    private static readonly string NumberEntry = BlindIndex.PropertyOf(nameof(PartnerContact.Number));
    private static readonly string AddressEntry = BlindIndex.PropertyOf(nameof(PartnerContact.Address));

    public async Task<IReadOnlyList<ContactOnFile>> OfAsync(Guid organisationId, CancellationToken cancellationToken) =>
        [.. (await Kept(organisationId).ToListAsync(cancellationToken))
            .Select(c => new ContactOnFile(c.Id, NameOf(c.Kind), c.RecordedAt, c.RecordedBy, c.ReplacesId is not null))];

    public async Task<ContactListDto> OfPartnerAsync(Guid organisationId, CancellationToken cancellationToken)
    {
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == organisationId, cancellationToken)) throw new NotFoundException();
        // What stands at another partner too is found by comparing entries; nothing is opened.
        var rows = await Kept(organisationId).Select(c => new
        {
            Contact = c,
            IsAlsoElsewhere = db.Set<PartnerContact>().Any(x => x.OrganisationId != c.OrganisationId
                && ((c.Number != null && EF.Property<byte[]?>(x, NumberEntry) == EF.Property<byte[]?>(c, NumberEntry))
                    || (c.Address != null && EF.Property<byte[]?>(x, AddressEntry) == EF.Property<byte[]?>(c, AddressEntry)))),
        }).ToListAsync(cancellationToken);
        var names = await NamesAsync(rows.Select(r => r.Contact), cancellationToken);
        var mayManage = user.Holds(ContactPermissions.Manage);
        string[] actions = [.. user.Holds(ContactPermissions.Open) ? ["reveal"] : Array.Empty<string>(), .. mayManage ? ["replace", "end"] : Array.Empty<string>()];
        return new ContactListDto(
            [.. rows.Select(r => ToDto(r.Contact, names, r.IsAlsoElsewhere, null, null, actions))], mayManage ? ["add"] : []);
    }

    /// <summary>The lead's own, with their values.</summary>
    public async Task<ContactListDto> OwnAsync(CancellationToken cancellationToken)
    {
        var own = user.Info?.OrganisationId ?? throw new NotFoundException();
        var rows = await Kept(own).ToListAsync(cancellationToken);
        var opened = await vault.OpenManyAsync(rows, "contact.own", cancellationToken);
        var names = await NamesAsync(rows, cancellationToken);
        return new ContactListDto(
            [.. rows.Select(c => ToDto(c, names, false, opened.Open(c, c.Number) ?? opened.Open(c, c.Address), opened.Open(c, c.Whose), ["replace", "end"]))], ["add"]);
    }

    /// <summary>Opens one to call; the reading is on record first, and the partner can read that it was.</summary>
    public async Task<ContactSecretsDto> RevealAsync(Guid organisationId, Guid id, CancellationToken cancellationToken)
    {
        var contact = await db.Set<PartnerContact>().AsNoTracking().SingleOrNotFoundAsync(c => c.Id == id && c.OrganisationId == organisationId, cancellationToken);
        var opened = await vault.OpenManyAsync([contact], "contact.read", cancellationToken);
        return new ContactSecretsDto(opened.Open(contact, contact.Number) ?? opened.Open(contact, contact.Address) ?? "", opened.Open(contact, contact.Whose));
    }

    private IQueryable<PartnerContact> Kept(Guid organisationId) => db.Set<PartnerContact>().AsNoTracking()
        .Where(c => c.OrganisationId == organisationId && c.EndedAt == null).OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).Take(PartnerContact.MaxKept);

    private Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<PartnerContact> contacts, CancellationToken cancellationToken) =>
        people.UserNamesAsync([.. contacts.Select(c => c.RecordedBy).Distinct()], cancellationToken);

    private static ContactDto ToDto(
        PartnerContact c, IReadOnlyDictionary<Guid, string> names, bool isAlsoElsewhere, string? value, string? whose, IReadOnlyList<string> actions) =>
        new(c.Id, c.Kind, c.RecordedAt, names.GetValueOrDefault(c.RecordedBy, "?"), c.ReplacesId is not null, isAlsoElsewhere, value, whose, c.Version, actions);

    private static string NameOf(ContactKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}

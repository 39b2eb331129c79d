using System.Globalization;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Contacts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Seeding;

/// <summary>Every demo partner has a phone on file for longer than its bank details; the last one has a second contact that is a week old.</summary>
internal sealed class ContactsSeed(GrantsDbContext db, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const int DaysOnFile = 900;
    private const int DaysFresh = 7;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<PartnerContact>().AnyAsync(cancellationToken)) return;
        var officer = await users.AddAsync(DemoUserNames.Officer1, [Roles.ProgrammeOfficer], null, null, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var partners = await db.Set<Organisation>().OrderBy(o => o.Code).Select(o => o.Id).ToListAsync(cancellationToken);
        var contacts = partners.Select((id, i) => PartnerContact.Record(
            id, ContactKind.Phone, string.Create(CultureInfo.InvariantCulture, $"+964 750 000 {i + 1:0000}"), "Demo office", officer, now.AddDays(-DaysOnFile))).ToList();
        if (partners.Count > 0) contacts.Add(PartnerContact.Record(partners[^1], ContactKind.Signal, "+964 751 000 0099", "Demo lead", officer, now.AddDays(-DaysFresh)));
        db.AddRange(contacts);
        audit.Record("contact.recorded", contacts.Select(c => c.Id));
        await db.SaveChangesAsync(cancellationToken);
    }
}

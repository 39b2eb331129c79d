using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Application.Imports;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Seeding;

/// <summary>The 34 partners of <c>etc/samples/partners.csv</c>, the same file that shows how to import, and three of their people.</summary>
internal sealed class PartnersSeed(GrantsDbContext db, IDemoUsers users, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const string Sample = "Grants.Partners.Seeding.partners.csv";

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Organisation>().AnyAsync(cancellationToken)) return;
        var at = clock.GetUtcNow().UtcDateTime;
        var added = Rows().Select(r => Organisation.Add(r.Code, r.Profile, Guid.Empty, at)).ToList();
        foreach (var (organisation, index) in added.Select((o, i) => (o, i)).Where(x => x.i % 3 == 0)) organisation.SetSafety(Settings(index), null, [], at);
        db.AddRange(added);
        audit.Record("partner.added", added.Select(o => o.Id));
        await db.SaveChangesAsync(cancellationToken);

        var byCode = added.ToDictionary(o => o.Code, o => o.Id, StringComparer.Ordinal);
        await users.AddAsync(DemoUserNames.PartnerLead, [Roles.PartnerLead], byCode["P-017"], null, cancellationToken);
        await users.AddAsync(DemoUserNames.PartnerMember, [Roles.PartnerMember], byCode["P-017"], null, cancellationToken);
        await users.AddAsync(DemoUserNames.SecondPartnerLead, [Roles.PartnerLead], byCode["P-018"], null, cancellationToken);
    }

    private List<ReadRow> Rows()
    {
        using var stream = typeof(PartnersSeed).Assembly.GetManifestResourceStream(Sample) ?? throw new InvalidOperationException("The sample partners are missing.");
        using var kept = new MemoryStream();
        stream.CopyTo(kept);
        var rows = ImportFile.Read(kept.ToArray()).Rows.Select(r => RowReader.Read(r, Baghdad.Today(clock))).ToList();
        return rows;
    }

    /// <summary>A few settled partners, some open and some careful. P-017 has not looked at its settings yet.</summary>
    private static SafetySettings Settings(int index) => new()
    {
        Channel = (index % 3) switch { 0 => ContactChannel.Phone, 1 => ContactChannel.Message, _ => ContactChannel.Mail },
        HoursFrom = new TimeOnly(9, 0),
        HoursTo = new TimeOnly(16, 0),
        NeutralWording = index % 2 == 0,
        NameVisibility = index % 4 == 0 ? NameVisibility.AllOurDonors : NameVisibility.TeamOnly,
        PlacePrecision = index % 2 == 0 ? PlacePrecision.Governorate : PlacePrecision.Region,
    };
}

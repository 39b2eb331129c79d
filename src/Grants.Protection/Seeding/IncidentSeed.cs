using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Protection.Domain.Incidents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Seeding;

/// <summary>A year of what happened around the sample partners, some months busy and some quiet. Invented; the same every time.</summary>
internal sealed class IncidentSeed(GrantsDbContext db, IUserDirectory people, IPartners partners, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const int Months = 12;
    private const int DayOfWriting = 20;
    private static readonly string[] Places = ["IQ-BG", "IQ-BG", "IQ-NI", "IQ-BA", "IQ-BG", "IQ-AR", "IQ-SU", "IQ-DA"];
    private static readonly int[] OfMonth = [3, 4, 7, 12, 16, 9, 6, 5, 11, 14, 8, 6];

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Incident>().AnyAsync(cancellationToken)) return;
        if (await people.WithRoleAsync(Roles.ProtectionOfficer, cancellationToken) is not [var officer, ..]) return;
        var rows = await partners.Rows.OrderBy(p => p.Code).Select(p => p.Id).ToListAsync(cancellationToken);
        var tellers = await TellersAsync(rows, cancellationToken);
        var present = IncidentMonth.At(clock.GetUtcNow().UtcDateTime).Number;
        var made = new List<Incident>();
        for (var back = Months; back >= 1; back--)
        {
            var month = IncidentMonth.Of(present - back);
            var at = Baghdad.ToUtc(new DateOnly(month.Year, month.Month, DayOfWriting), new TimeOnly(12, 0));
            for (var n = 0; n < OfMonth[Months - back]; n++) made.AddRange(One(made.Count, month, tellers, officer.Id, at));
        }

        if (made.Count == 0) return;
        db.AddRange(made);
        audit.Record("desk.event-recorded", made[0].Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<(Guid Partner, Guid Person)>> TellersAsync(IReadOnlyList<Guid> partnerIds, CancellationToken cancellationToken)
    {
        var found = new List<(Guid, Guid)>();
        foreach (var partner in partnerIds)
        {
            if (await people.InOrganisationAsync(partner, role: null, cancellationToken) is [var person, ..]) found.Add((partner, person.Id));
        }

        return found;
    }

    // Every third was told by a partner; the rest staff heard of and left open whose it was.
    private static IReadOnlyList<Incident> One(int number, IncidentMonth month, IReadOnlyList<(Guid Partner, Guid Person)> tellers, Guid officer, DateTime at)
    {
        var isTold = number % 3 == 0 && tellers.Count > 0;
        var (partner, person) = isTold ? tellers[number / 3 % tellers.Count] : (Guid.Empty, officer);
        var facts = new IncidentFacts(
            Pick<IncidentKind>(number * 7 / 3), Pick<ActorClass>(number), Pick<IncidentSeverity>(number), month.ToString(),
            [Pick<IncidentStep>(number)], isTold ? "Sample text" : null, isTold ? partner : null, isTold ? IncidentSource.Partner : IncidentSource.Staff);
        return Incident.Record(facts, [new IncidentPlace(Places[number * 5 % Places.Length], Pick<IncidentTarget>(number / 2))], person, at);
    }

    private static T Pick<T>(int number)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        return all[number % all.Length];
    }
}

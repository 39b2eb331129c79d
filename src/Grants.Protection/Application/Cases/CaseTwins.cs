using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Contracts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>Finds that somebody may be supported twice, without anybody learning who: the team is told to talk to the lead, the lead which codes.</summary>
internal sealed class CaseTwins(GrantsDbContext db, CurrentUser user, CurrentScope scope, BlindIndex index, Alarm alarm, ProtectionTeam team)
{
    /// <summary>The marks of the sealed part as it is now. The caller saves; the lead is told when they are known from elsewhere.</summary>
    public async Task MarkAsync(EmergencyCase about, IReadOnlyCollection<string>? marks, CancellationToken cancellationToken)
    {
        if (marks is null) return;
        using var system = scope.AsSystem("desk-marks");
        db.RemoveRange(await db.Set<CaseMark>().Where(m => m.CaseId == about.Id).ToListAsync(cancellationToken));
        var entries = marks.Distinct(StringComparer.Ordinal).Select(m => index.Of(CaseMark.IndexName, Comparable.Account(m))!).ToList();
        db.AddRange(entries.Select(entry => CaseMark.Of(about.Id, entry)));
        if (!await db.Set<CaseMark>().AnyAsync(m => m.CaseId != about.Id && entries.Contains(m.Entry), cancellationToken)) return;
        await alarm.RaiseAsync(about, AlertKind.MaybeTwice, (await team.LeadsAsync(cancellationToken)).Select(p => p.Id), cancellationToken);
    }

    /// <summary>Whether there is another, and for the lead which ones. Null when there is none.</summary>
    public async Task<TwiceDto?> OfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-marks");
        var codes = await (
            from mine in db.Set<CaseMark>()
            where mine.CaseId == caseId
            join other in db.Set<CaseMark>() on mine.Entry equals other.Entry
            where other.CaseId != caseId
            join about in db.Set<EmergencyCase>() on other.CaseId equals about.Id
            select about.Code).Distinct().OrderBy(c => c).ToListAsync(cancellationToken);
        if (codes.Count == 0) return null;
        return new TwiceDto(user.Holds(ProtectionPermissions.Case.Assign) ? codes : []);
    }
}

/// <summary>Somebody may be supported twice.</summary>
/// <param name="Codes">The other cases, for the lead; nothing for everybody else.</param>
internal sealed record TwiceDto(IReadOnlyList<string> Codes);

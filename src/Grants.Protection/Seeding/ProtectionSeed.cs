using System.Security.Cryptography;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Time;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Access;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Duty;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Seeding;

/// <summary>A rota with a gap in the week to come, a case in hand and one that nobody has answered. Invented, and nobody is in them.</summary>
internal sealed class ProtectionSeed(GrantsDbContext db, IUserDirectory people, ProtectionTeam team, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const string Content = """{"v":1,"reach":"Sample: by voice, in the morning","notReach":"Sample: no written messages","story":"Sample text"}""";
    private const int DaysOfOfficer = 4;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<EmergencyCase>().AnyAsync(cancellationToken)) return;
        var all = await team.AllAsync(cancellationToken);
        var leads = await team.LeadsAsync(cancellationToken);
        if (leads is not [var lead, ..] || all.FirstOrDefault(p => p.Id != lead.Id) is not { } officer) return;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = Baghdad.Today(clock);
        db.Add(DutyShift.Of(officer.Id, today.AddDays(-1), today.AddDays(DaysOfOfficer - 1), lead.Id, now));
        db.Add(DutyShift.Of(lead.Id, today.AddDays(DaysOfOfficer + 1), today.AddDays(DaysOfOfficer + 3), lead.Id, now));

        var inHand = EmergencyCase.Open("H7K-4TWX", CaseSource.Staff, RiskBand.High, [NeedKind.Relocation, NeedKind.LegalAssistance], officer.Id, now.AddDays(-2));
        inHand.Acknowledge(officer.Id, now.AddDays(-2));
        inHand.Triage(RiskBand.High, [NeedKind.Relocation, NeedKind.LegalAssistance], officer.Id, now.AddDays(-2).AddHours(3));
        Add(inHand, officer.Id, now);
        db.Add(AnsweredReferee(inHand, officer.Id, now));
        db.Add(ReadByTheLead(inHand, lead.Id, officer.Id, now));
        if ((await people.WithRoleAsync(Kernel.Permissions.Roles.PartnerMember, cancellationToken)) is [var asking, ..])
        {
            var asked = EmergencyCase.Open("C2R-9MPY", CaseSource.Partner, RiskBand.Medium, [NeedKind.WellBeing], asking.Id, now.AddMinutes(-5));
            Add(asked, asking.Id, now);
            db.Add(Domain.Alerts.Alert.Of(asked.Id, officer.Id, Domain.Alerts.AlertKind.Opened, now.AddMinutes(-5)));
        }

        audit.Record("desk.opened", inHand.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>One of two has answered by a code that nobody has.</summary>
    private static Referee AnsweredReferee(EmergencyCase about, Guid by, DateTime now)
    {
        var referee = Referee.Ask(about, RandomNumberGenerator.GetBytes(BlindIndex.Size), "Sample: a colleague of before", by, now.AddDays(-1));
        referee.Answer(new RefereeAnswers(KnowsPerson.Directly, StoryHolds.Yes, HowUrgent.ThisWeek), now.AddDays(-1).AddHours(2));
        return referee;
    }

    /// <summary>Over, and waiting to be looked at.</summary>
    private static BreakGlass ReadByTheLead(EmergencyCase about, Guid lead, Guid officer, DateTime now)
    {
        var glass = BreakGlass.Ask(about, "Sample: nobody answered for an hour", lead, now.AddHours(-26));
        glass.Allow(officer, now.AddHours(-26).AddMinutes(4));
        return glass;
    }

    private void Add(EmergencyCase about, Guid by, DateTime at)
    {
        db.Add(about);
        db.Add(CaseDocument.Of(about, System.Text.Encoding.UTF8.GetBytes(Content), by, at));
    }
}

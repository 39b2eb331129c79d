using Grants.Awards.Application.Agreements;
using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;

namespace Grants.Awards.Seeding;

/// <summary>The demo's flexible money: a plan with conditions, lines that were moved, a request for safety that waits.</summary>
internal sealed class FlexibleDemo(GrantsDbContext db, AgreementWriter writer, IUserDirectory people, IAudit audit, TimeProvider clock)
{
    /// <summary>The second half waits for a report and a permit.</summary>
    public async Task OfferAsync(Grant grant, Guid manager, CancellationToken cancellationToken)
    {
        var halves = grant.Tranches.OrderBy(t => t.Number).ToList();
        grant.Plan([
            new PlannedPart(halves[0].DueOn, halves[0].AmountMinor, []),
            new PlannedPart(halves[1].DueOn, halves[1].AmountMinor, [ConditionKind.Report, ConditionKind.Permit]),
        ]);
        var leads = await LeadsAsync(grant, cancellationToken);

        // The names of the lines are the demo's own; the page shows their categories in the paper instead of opening the vault here.
        grant.OfferAgreement(writer.Write(grant, leads is [var lead, ..] ? lead.Language : Languages.Default, grant.Lines.ToDictionary(l => l.Id, l => l.Category)));
        audit.Record("agreement.offered", grant.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A move that nobody is told of, what was spent, and a request for safety.</summary>
    public async Task ChangeAsync(Grant grant, CancellationToken cancellationToken)
    {
        var leads = await LeadsAsync(grant, cancellationToken);
        var by = leads is [var lead, ..] ? lead.Id : Guid.CreateVersion7();
        var now = clock.GetUtcNow().UtcDateTime;
        grant.Move(Moved(grant, grant.TotalMinor / 20), new FlexRule(10, 20), by, now.AddDays(-40));
        grant.SpendAsPlanned(now.AddDays(-20));
        var request = Amendment.Begin(grant, AmendmentKind.CrisisReplanning, by, now.AddDays(-1));
        request.Write(
            new TermsChange
            {
                Lines = [.. Moved(grant, grant.TotalMinor / 5).Select(l => new LineAmount(l.Key, l.Value))],
                EndsOn = grant.EndsOn.AddMonths(2),
            },
            "Two offices in our district were closed this week. We move the sessions to the telephone and need more for the safety of the team.",
            isForSafety: true,
            now.AddDays(-1));
        request.Submit(grant, by, now.AddDays(-1), Baghdad.Today(clock));
        db.Add(request);
        audit.Record("amendment.submitted", request.Id, grant.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>From the first line to the last.</summary>
    private static Dictionary<Guid, long> Moved(Grant grant, long minor)
    {
        var lines = grant.Lines.OrderBy(l => l.Number).ToList();
        var amounts = lines.ToDictionary(l => l.Id, l => l.BudgetMinor);
        amounts[lines[0].Id] -= minor;
        amounts[lines[^1].Id] += minor;
        return amounts;
    }

    private Task<IReadOnlyList<UserRef>> LeadsAsync(Grant grant, CancellationToken cancellationToken) =>
        people.InOrganisationAsync(grant.OrganisationId, Roles.PartnerLead, cancellationToken);
}

using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;
using Grants.Proposals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Seeding;

/// <summary>Two years of grants in every state, each from an approved proposal, with its payments.</summary>
internal sealed class AwardsSeed(
    GrantsDbContext db,
    IDemoProposals proposals,
    IDemoPayments payments,
    IDemoStatements statements,
    IPartners partners,
    IFunds funds,
    IBookDay bookDay,
    IUserDirectory people,
    IDemoUsers users,
    FlexibleDemo flexible,
    IAudit audit,
    TimeProvider clock) : IDataSeedContributor
{
    private static readonly TimeOnly Morning = new(10, 0);

    private DateOnly Today => Baghdad.Today(clock);

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Grant>().AnyAsync(cancellationToken)) return;
        var partnerIds = await partners.Rows.ToDictionaryAsync(p => p.Code, p => p.Id, cancellationToken);
        var fundRows = await funds.Rows.ToDictionaryAsync(f => f.Code, f => (f.Id, f.Currency), cancellationToken);
        var manager = await users.AddAsync(DemoUserNames.Manager1, [Roles.GrantsManager], null, null, cancellationToken);
        foreach (var demo in DemoGrant.All)
        {
            var (fundId, currency) = fundRows[demo.Fund];
            var startsOn = new DateOnly(Today.Year, Today.Month, 1).AddMonths(1 - demo.MonthsAgo);
            var unit = (long)Math.Pow(10, Currency.DigitsOf(currency));
            bookDay.MoveTo(startsOn.AddDays(-30));
            var proposal = await proposals.ApprovedAsync(
                new DemoProposal(partnerIds[demo.Partner], fundId, [.. demo.Years.Select(units => units * unit)], startsOn)
                {
                    Months = demo.Months,
                    OtherFunds = demo.Also is { } also ? [new FundAmount(fundRows[also.Fund].Id, also.Units * unit)] : [],
                },
                cancellationToken);
            if (demo.Ending is DemoEnding.Offered or DemoEnding.Planned) continue;
            var grant = await db.Set<Grant>().SingleAsync(g => g.ProposalId == proposal, cancellationToken);
            if (demo.Months is not null) await flexible.OfferAsync(grant, manager, cancellationToken);
            await AcceptAsync(grant, cancellationToken);
            await PayAsync(grant, demo, cancellationToken);
            if (demo.Months is not null) await flexible.ChangeAsync(grant, cancellationToken);
            await EndAsync(grant, demo.Ending, manager, cancellationToken);
        }

        await statements.RunAsync(cancellationToken);
    }

    private static DateTime At(DateOnly day) => Baghdad.ToUtc(day, Morning);

    private async Task AcceptAsync(Grant grant, CancellationToken cancellationToken)
    {
        var day = grant.StartsOn.AddDays(-12);
        grant.AcceptAgreement(grant.AgreementHash, await LeadAsync(grant, cancellationToken), At(day), day);
        await SaveAsync(grant, "agreement.accepted", cancellationToken);
    }

    /// <summary>Opens every instalment on its day, until the grant was stopped, and runs its payment as far as the demo says.</summary>
    private async Task PayAsync(Grant grant, DemoGrant demo, CancellationToken cancellationToken)
    {
        var stops = demo.Ending is DemoEnding.Runs or DemoEnding.Closed ? int.MaxValue : demo.Payments.Length;
        foreach (var tranche in grant.Tranches.OrderBy(t => t.Number).Where(t => t.DueOn <= Today && t.Number <= stops).ToList())
        {
            grant.OpenDueTranches(tranche.DueOn, At(tranche.DueOn));
            await SaveAsync(grant, "tranche.opened", cancellationToken);
            if (tranche.Number > demo.Payments.Length) continue;
            var payable = new Payable(
                tranche.Id, grant.Id, grant.Code, grant.OrganisationId, grant.PartnerCode, tranche.FundId,
                new Amount(tranche.AmountMinor, grant.Currency), tranche.DueOn, null);
            await payments.RunAsync(new DemoPayment(payable, demo.Payments[tranche.Number - 1], At(tranche.DueOn.AddDays(3))), cancellationToken);
        }
    }

    private async Task EndAsync(Grant grant, DemoEnding ending, Guid manager, CancellationToken cancellationToken)
    {
        var at = At(Today.AddDays(-9));
        switch (ending)
        {
            case DemoEnding.Paused:
                grant.PauseForSafety("Demo: the office is watched. The team calls every week.", manager, at);
                break;
            case DemoEnding.Suspended:
                grant.SuspendByAuthority("Demo: waiting for a renewed registration.", manager, at);
                break;
            case DemoEnding.Terminated:
                grant.Terminate("Demo: the organisation has joined another one.", manager, at);
                break;
            case DemoEnding.Closed when grant.Tranches.All(t => t.State == TrancheState.Received):
                grant.Close(isReleasing: false, 0, manager, at);
                break;
            default:
                return;
        }

        await SaveAsync(grant, "grant.state-changed", cancellationToken);
    }

    /// <summary>A lead of the partner; a partner without people gets one, named by its code.</summary>
    private async Task<Guid> LeadAsync(Grant grant, CancellationToken cancellationToken)
    {
        var leads = await people.InOrganisationAsync(grant.OrganisationId, Roles.PartnerLead, cancellationToken);
        if (leads is [var lead, ..]) return lead.Id;
        var userName = grant.PartnerCode.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() + "-lead";
        return await users.AddAsync(userName, [Roles.PartnerLead], grant.OrganisationId, null, cancellationToken);
    }

    private async Task SaveAsync(Grant grant, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, grant.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Seeding;

/// <summary>Takes demo proposals along the same path as real ones, at times in the past.</summary>
internal sealed class DemoProposals(
    GrantsDbContext db, IFunds funds, IPartners partners, IUserDirectory people, ICodes codes, IAudit audit) : IDemoProposals
{
    private const int DaysBeforeStart = 30;
    private int count;

    /// <summary>Set while a flexible one goes its way; the path is the same.</summary>
    private int? months;

    public async Task<Guid> ApprovedAsync(DemoProposal wanted, CancellationToken cancellationToken)
    {
        var decided = Baghdad.ToUtc(wanted.StartsOn.AddDays(-DaysBeforeStart), new TimeOnly(11, 0));
        var funds = await FundsAsync(wanted, cancellationToken);
        var approver = await ApproverAsync(wanted.FundId, cancellationToken);
        months = wanted.Months;
        var (proposal, reviews) = await WithDonorAsync(
            wanted.OrganisationId, funds, wanted.YearsMinor, wanted.StartsOn, decided.AddDays(-40), cancellationToken);
        months = null;
        proposal.Approve(null, approver, decided, proposal.Type == ProposalType.Flexible ? new DecidedBasis(DemoWriter.Lines(wanted.YearsMinor[0]), []) : null);
        await SaveAsync(proposal, reviews, cancellationToken);
        return proposal.Id;
    }

    /// <summary>As far as the donor; not saved.</summary>
    public async Task<(Proposal Proposal, List<ProposalReview> Reviews)> WithDonorAsync(
        Guid organisationId, IReadOnlyList<ChosenFund> funds, IReadOnlyList<long> yearsMinor, DateOnly startsOn, DateTime begunAt, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await RecommendedAsync(organisationId, funds, yearsMinor, startsOn, begunAt, cancellationToken);
        proposal.SendToDonor(begunAt.AddDays(22));
        await partners.ShowToDonorAsync(organisationId, funds[0].DonorId, cancellationToken);
        return (proposal, reviews);
    }

    /// <summary>As far as the recommendation; not saved.</summary>
    public async Task<(Proposal Proposal, List<ProposalReview> Reviews)> RecommendedAsync(
        Guid organisationId, IReadOnlyList<ChosenFund> funds, IReadOnlyList<long> yearsMinor, DateOnly startsOn, DateTime begunAt, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await InReviewAsync(organisationId, funds[0].Currency, yearsMinor, startsOn, begunAt, cancellationToken);
        var officer = reviews[0];
        DemoWriter.Score(officer, count, begunAt.AddDays(12));
        proposal.Recommend(funds, yearsMinor, DemoWriter.Word(), await UserAsync(Roles.GrantsManager, DemoUserNames.Manager1, cancellationToken), begunAt.AddDays(20));
        return (proposal, reviews);
    }

    /// <summary>Submitted, and an officer without a conflict has begun; not saved.</summary>
    public async Task<(Proposal Proposal, List<ProposalReview> Reviews)> InReviewAsync(
        Guid organisationId, string currency, IReadOnlyList<long> yearsMinor, DateOnly startsOn, DateTime begunAt, CancellationToken cancellationToken)
    {
        var proposal = await SubmittedAsync(organisationId, currency, yearsMinor, startsOn, begunAt, cancellationToken);
        var officer = await UserAsync(Roles.ProgrammeOfficer, count % 2 == 0 ? DemoUserNames.Officer1 : DemoUserNames.Officer2, cancellationToken);
        var review = ProposalReview.Declare(proposal, hasConflict: false, null, officer, begunAt.AddDays(9));
        proposal.StartReview(begunAt.AddDays(9));
        return (proposal, [review]);
    }

    /// <summary>Submitted after a week of writing; not saved.</summary>
    public async Task<Proposal> SubmittedAsync(
        Guid organisationId, string currency, IReadOnlyList<long> yearsMinor, DateOnly startsOn, DateTime begunAt, CancellationToken cancellationToken)
    {
        var proposal = await DraftAsync(organisationId, currency, begunAt, cancellationToken);
        var content = months is { } duration
            ? DemoWriter.FlexibleContent(startsOn, currency, yearsMinor[0], duration)
            : DemoWriter.Content(count++, startsOn, currency, yearsMinor);
        proposal.Write(content);
        var day = Baghdad.DayOf(begunAt.AddDays(7));
        proposal.Submit(
            SubmissionRules.Check(content, day), proposal.CreatedBy, begunAt.AddDays(7), Baghdad.AddWorkingDays(day, ProposalConsts.ReviewWorkingDays));
        return proposal;
    }

    /// <summary>Begun; not saved.</summary>
    public async Task<Proposal> DraftAsync(Guid organisationId, string currency, DateTime begunAt, CancellationToken cancellationToken)
    {
        var leads = await people.InOrganisationAsync(organisationId, Roles.PartnerLead, cancellationToken);
        var code = await codes.NextAsync(ProposalConsts.CodePrefix, begunAt.Year, cancellationToken);
        return Proposal.Begin(organisationId, code, currency, leads is [var lead, ..] ? lead.Id : Guid.Empty, begunAt, months is null ? ProposalType.Core : ProposalType.Flexible);
    }

    private async Task<IReadOnlyList<ChosenFund>> FundsAsync(DemoProposal wanted, CancellationToken cancellationToken)
    {
        var first = await FundAsync(wanted.FundId, wanted.StartsOn, cancellationToken);
        var funds = new List<ChosenFund> { first with { PartMinor = wanted.YearsMinor.Sum() - wanted.OtherFunds.Sum(f => f.AmountMinor) } };
        foreach (var other in wanted.OtherFunds)
            funds.Add(await FundAsync(other.FundId, wanted.StartsOn, cancellationToken) with { PartMinor = other.AmountMinor });
        return funds;
    }

    /// <summary>The fund; its time is stretched to hold a start in the past, as if it had been open then.</summary>
    public async Task<ChosenFund> FundAsync(Guid fundId, DateOnly startsOn, CancellationToken cancellationToken)
    {
        var fund = await funds.GetAsync(fundId, cancellationToken);
        return new ChosenFund(fund.Id, fund.DonorId, fund.Currency, startsOn < fund.StartsOn ? startsOn : fund.StartsOn, fund.EndsOn) { Pillar = fund.Pillar };
    }

    /// <summary>Saves with an entry in the log.</summary>
    public async Task SaveAsync(Proposal proposal, IEnumerable<ProposalReview> reviews, CancellationToken cancellationToken)
    {
        db.Add(proposal);
        db.AddRange(reviews);
        audit.Record("proposal.seeded", proposal.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A user by role and name; without one the role's first, so that tests need no demo people.</summary>
    public async Task<Guid> UserAsync(string role, string userName, CancellationToken cancellationToken)
    {
        var users = await people.WithRoleAsync(role, cancellationToken);
        var found = users.FirstOrDefault(u => u.UserName == userName) ?? (users is [var first, ..] ? first : null);
        return found?.Id ?? Guid.CreateVersion7();
    }

    private async Task<Guid> ApproverAsync(Guid fundId, CancellationToken cancellationToken)
    {
        var donor = await funds.Rows.Where(f => f.Id == fundId).Select(f => f.DonorCode).SingleAsync(cancellationToken);
        return await UserAsync(Roles.DonorApprover, donor == "D-02" ? DemoUserNames.SecondDonorApprover : DemoUserNames.DonorApprover, cancellationToken);
    }
}

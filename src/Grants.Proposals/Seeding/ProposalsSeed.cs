using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Proposals.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.Seeding;

/// <summary>Proposals in every state but approved; those become grants and are made by Awards through <see cref="Contracts.IDemoProposals"/>.</summary>
internal sealed class ProposalsSeed(GrantsDbContext db, DemoProposals demo, IPartners partners, IFunds funds, TimeProvider clock) : IDataSeedContributor
{
    private static readonly long[] ThreeYears = [5_800_000, 6_000_000, 6_200_000];
    private static readonly long[] TwoYears = [3_200_000, 3_400_000];
    private const long SecondPart = 4_000_000;
    private Dictionary<string, Guid> partnerIds = [];
    private DateTime now;
    private DateOnly start;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Proposal>().AnyAsync(cancellationToken)) return;
        partnerIds = await partners.Rows.ToDictionaryAsync(p => p.Code, p => p.Id, cancellationToken);
        now = clock.GetUtcNow().UtcDateTime;
        start = FirstOfNextYear(Baghdad.DayOf(now));
        var north = await FundAsync("F-01", cancellationToken);
        var second = await FundAsync("F-02", cancellationToken);
        var agency = await FundAsync("F-04", cancellationToken);

        await DraftAsync("P-017", cancellationToken);
        await SubmittedAsync("P-003", 9, cancellationToken);
        await SubmittedAsync("P-022", 26, cancellationToken);
        await InReviewAsync("P-008", isScored: false, cancellationToken);
        await InReviewAsync("P-011", isScored: true, cancellationToken);
        await ReturnedAsync("P-018", cancellationToken);
        await RecommendedAsync("P-014", north, cancellationToken);
        await WithDonorAsync("P-026", [north with { PartMinor = ThreeYears.Sum() - SecondPart }, second with { PartMinor = SecondPart }], ThreeYears, null, cancellationToken);
        await WithDonorAsync("P-021", Alone(north, TwoYears), TwoYears, "Who keeps the books, and since when?", cancellationToken);
        await WithDonorAsync("P-030", Alone(agency, TwoYears), TwoYears, null, cancellationToken);
        await DeclinedAsync("P-009", north, cancellationToken);
        await WithdrawnAsync("P-012", cancellationToken);
    }

    private static IReadOnlyList<ChosenFund> Alone(ChosenFund fund, long[] years) => [fund with { PartMinor = years.Sum() }];

    private static DateOnly FirstOfNextYear(DateOnly today) => new(today.Year + 1, 1, 1);

    private async Task<ChosenFund> FundAsync(string code, CancellationToken cancellationToken)
    {
        var id = await funds.Rows.Where(f => f.Code == code).Select(f => f.Id).SingleAsync(cancellationToken);
        return await demo.FundAsync(id, start, cancellationToken);
    }

    private async Task DraftAsync(string partner, CancellationToken cancellationToken)
    {
        var proposal = await demo.DraftAsync(partnerIds[partner], "USD", now.AddDays(-3), cancellationToken);
        proposal.Write(DemoWriter.HalfContent());
        await demo.SaveAsync(proposal, [], cancellationToken);
    }

    private async Task SubmittedAsync(string partner, int daysAgo, CancellationToken cancellationToken)
    {
        var proposal = await demo.SubmittedAsync(partnerIds[partner], "USD", ThreeYears, start, now.AddDays(-daysAgo), cancellationToken);
        await demo.SaveAsync(proposal, [], cancellationToken);
    }

    private async Task InReviewAsync(string partner, bool isScored, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await demo.InReviewAsync(partnerIds[partner], "USD", TwoYears, start, now.AddDays(-16), cancellationToken);
        if (isScored) DemoWriter.Score(reviews[0], 1, now.AddDays(-3));
        await demo.SaveAsync(proposal, reviews, cancellationToken);
    }

    private async Task ReturnedAsync(string partner, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await demo.InReviewAsync(partnerIds[partner], "USD", TwoYears, start, now.AddDays(-18), cancellationToken);
        proposal.Return(["How many people work with you now?", "When does your registration end?"], reviews[0].OfficerId, now.AddDays(-4));
        await demo.SaveAsync(proposal, reviews, cancellationToken);
    }

    private async Task RecommendedAsync(string partner, ChosenFund fund, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await demo.RecommendedAsync(partnerIds[partner], Alone(fund, ThreeYears), ThreeYears, start, now.AddDays(-24), cancellationToken);
        await demo.SaveAsync(proposal, reviews, cancellationToken);
    }

    private async Task WithDonorAsync(string partner, IReadOnlyList<ChosenFund> named, long[] years, string? question, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await demo.WithDonorAsync(partnerIds[partner], named, years, start, now.AddDays(-30), cancellationToken);
        if (question is not null)
            proposal.Ask(question, await demo.UserAsync(Roles.DonorApprover, DemoUserNames.DonorApprover, cancellationToken), now.AddDays(-2));
        await demo.SaveAsync(proposal, reviews, cancellationToken);
    }

    private async Task DeclinedAsync(string partner, ChosenFund fund, CancellationToken cancellationToken)
    {
        var (proposal, reviews) = await demo.WithDonorAsync(partnerIds[partner], Alone(fund, TwoYears), TwoYears, start, now.AddDays(-60), cancellationToken);
        var approver = await demo.UserAsync(Roles.DonorApprover, DemoUserNames.DonorApprover, cancellationToken);
        proposal.Decline("This year's money is promised. Please ask again in spring.", approver, now.AddDays(-30));
        await demo.SaveAsync(proposal, reviews, cancellationToken);
    }

    private async Task WithdrawnAsync(string partner, CancellationToken cancellationToken)
    {
        var proposal = await demo.SubmittedAsync(partnerIds[partner], "USD", TwoYears, start, now.AddDays(-50), cancellationToken);
        proposal.Withdraw(now.AddDays(-40));
        await demo.SaveAsync(proposal, [], cancellationToken);
    }
}

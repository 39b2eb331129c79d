using Grants.Awards.Application.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Identity.Domain.Signing;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Proposals.Application.Decisions;
using Grants.Proposals.Application.Proposals;
using Grants.Proposals.Application.Reviews;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using Grants.Reporting;
using Grants.Tests.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>Two funds of one donor pay one grant, from the recommendation to the ledger, on a real database.</summary>
public sealed class SeveralFundsScenarios
{
    [Fact]
    public async Task What_the_donor_decides_is_what_each_fund_commits()
    {
        await using var world = await ProposalWorld.StartAsync<ReportingModule>();
        var before = await BalancesAsync(world);
        var id = await WithDonorAsync(world);
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        page.Funds.Select(f => (f.Code, f.FreeMinor, f.RecommendedMinor)).ShouldBe([("F-01", before["F-01"].FreeMinor, 10_000_000), ("F-02", before["F-02"].FreeMinor, 8_000_000)]);
        (await world.DecisionsAsync(world.Approver, s => s.ListAsync(default))).Single().FundCodes.ShouldBe(["F-01", "F-02"]);
        (await ProposalWorld.CodeOfAsync(() => world.DecisionsAsync(world.OtherDonor, s => s.GetAsync(id, default)))).ShouldBe(CommonErrors.NotFound);

        await world.DecisionsAsync(world.Approver, s => s.ApproveLessAsync(
            id, page.Version, new ApproveLessInput([new AmountInput("58000"), new AmountInput("60000"), new AmountInput()]), default));

        var decided = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        decided.Funds.Select(f => f.ApprovedMinor).ShouldBe([10_000_000, 1_800_000]);
        decided.Decision!.Text.ShouldContain($"fund 2: {world.FundIds["F-02"]:D} 1800000");
        await world.App.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            var grant = await db.Set<Grant>().SingleAsync(g => g.ProposalId == id);
            grant.Funds.Select(f => (f.FundId, f.AmountMinor)).ShouldBe([(world.FundIds["F-01"], 10_000_000), (world.FundIds["F-02"], 1_800_000)], ignoreOrder: true);
            foreach (var fund in grant.Funds) grant.Tranches.Where(t => t.FundId == fund.FundId).Sum(t => t.AmountMinor).ShouldBe(fund.AmountMinor);
            var signed = await db.Set<SignedAct>().SingleAsync(a => a.RecordId == id);
            foreach (var part in new[] { $"{world.FundIds["F-01"]:D}", $"{world.FundIds["F-02"]:D}", "10000000", "1800000" }) signed.Content.ShouldContain(part);
            var history = await s.GetRequiredService<IGrantHistory>().OfPartnerAsync(grant.OrganisationId, default);
            history.ShouldHaveSingleItem("one row for one donor").Amount.Minor.ShouldBe(11_800_000);
        });
        var after = await BalancesAsync(world);
        (before["F-01"].FreeMinor - after["F-01"].FreeMinor, before["F-02"].FreeMinor - after["F-02"].FreeMinor).ShouldBe((10_000_000, 1_800_000));
    }

    [Fact]
    public async Task Funds_that_do_not_fit_are_refused_at_their_own_field()
    {
        await using var world = await ProposalWorld.StartAsync<ReportingModule>();
        var id = await world.ScoredAsync();
        (await RefusedAsync(world, id, Two(world, second: "F-04"))).ShouldBe((ProposalErrors.FundOtherDonor, "funds[1].fundId"));
        (await RefusedAsync(world, id, Two(world, second: "F-03"))).ShouldBe((ProposalErrors.FundCurrency, "funds[1].fundId"));
        (await RefusedAsync(world, id, Two(world) with { Pillar = null })).ShouldBe((FundingErrors.RingFenced, "pillar"));
        (await RefusedAsync(world, id, Two(world, "100000", "79999.99"))).ShouldBe((ProposalErrors.PartsSum, "funds[1].amount"));
        await UseUpAsync(world, "F-02", 20_000_000);
        (await RefusedAsync(world, id, Two(world))).ShouldBe((ProposalErrors.FundNotEnough, "funds[1].fundId"));
        (await world.ReviewsAsync(world.Officer, s => s.GetAsync(id, default))).Content!.Recommendation.ShouldBeNull("nothing was saved");
    }

    [Theory]
    [InlineData(ProposalErrors.FundNotEnough)]
    [InlineData(FundingErrors.Restricted)]
    [InlineData(FundingErrors.FundClosed)]
    public async Task When_one_fund_can_no_longer_pay_none_does(string code)
    {
        await using var world = await ProposalWorld.StartAsync<ReportingModule>();
        var id = await WithDonorAsync(world);
        await BreakAsync(world, code);
        var before = await BalancesAsync(world);
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        (await ProposalWorld.CodeOfAsync(() => world.DecisionsAsync(world.Approver, s => s.ApproveAsync(id, page.Version, new ApproveInput(), default)))).ShouldBe(code);
        (await BalancesAsync(world)).ShouldBe(before);
        (await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default))).State.ShouldBe("donorReview");
    }

    [Fact]
    public async Task A_cost_that_a_fund_excludes_is_seen_when_recommended_and_again_when_decided()
    {
        await using var world = await ProposalWorld.StartAsync<ReportingModule>();
        var id = await WithDonorAsync(world, world.Content with
        {
            Mode = ProposalConsts.Categories,
            Years = [.. new[] { "58000", "60000", "62000" }.Select(a => new YearText { Lines = new Dictionary<string, string?> { ["salaries"] = a } })],
        });
        await ChangeAsync(world, "F-02", "without-salaries");
        var page = await world.DecisionsAsync(world.Approver, s => s.GetAsync(id, default));
        (await ProposalWorld.CodeOfAsync(() => world.DecisionsAsync(world.Approver, s => s.ApproveAsync(id, page.Version, new ApproveInput(), default)))).ShouldBe(FundingErrors.Restricted);

        var other = await world.ScoredAsync(FlexibleProposalTests.Valid with { StartsOn = world.Content.StartsOn });
        (await RefusedAsync(world, other, new RecommendationInput(
            [new FundInput(world.FundIds["F-02"])], [new AmountInput("5000")], "Steady.", [], "participation"))).ShouldBe((FundingErrors.Restricted, "funds[0].fundId"));
    }

    [Fact]
    public async Task A_ring_fenced_fund_tops_up_what_it_pays_already_and_nothing_else()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenActiveAsync();
        var fenced = await world.App.AsSystemAsync(s => s.GetRequiredService<IFunds>().Rows.SingleAsync(f => f.Code == "F-02"));
        var more = await world.SentAsync(id, "TopUp", new WriteAmendmentInput(Amount: "10,000", Reason: "prices"));
        var refused = await Should.ThrowAsync<BusinessException>(() => world.AsAsync<AmendmentDesk, AmendmentChangedDto>(
            world.Manager, s => s.AskDonorAsync(more, new AskDonorInput(fenced.Id, "worth it"), 3, default)));
        (refused.Code, refused.Field).ShouldBe((FundingErrors.RingFenced, "fundId"), "before the donor is asked");
        await world.App.AsSystemAsync(async s =>
        {
            var (ledger, grant) = (s.GetRequiredService<ILedger>(), Guid.CreateVersion7());
            var about = new CommitmentPurpose(fenced.Pillar, [], false, false, []);
            await ledger.CommitAsync(new LedgerAct(fenced.Id, grant, grant, new Amount(100, "USD")) { Purpose = about }, default);
            s.GetRequiredService<IAudit>().Record("test.committed", grant);
            await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
            await ledger.CommitAsync(new LedgerAct(fenced.Id, grant, more, new Amount(50, "USD")) { Purpose = about with { Pillar = null } }, default);
            var other = new LedgerAct(fenced.Id, Guid.CreateVersion7(), more, new Amount(50, "USD")) { Purpose = about with { Pillar = null } };
            (await Should.ThrowAsync<BusinessException>(() => ledger.CommitAsync(other, default))).Code.ShouldBe(FundingErrors.RingFenced);
        });
    }

    private static Task BreakAsync(ProposalWorld world, string code) => code switch
    {
        ProposalErrors.FundNotEnough => UseUpAsync(world, "F-02", 20_000_000),
        FundingErrors.Restricted => ChangeAsync(world, "F-02", "rural-only", "in-IQ-BA"),
        _ => world.App.AsAsync(world.Manager, async s =>
        {
            var funds = s.GetRequiredService<FundAppService>();
            var fund = await funds.GetAsync(world.FundIds["F-02"], default);
            await funds.CloseAsync(fund.Id, fund.Version, default);
        }),
    };

    private static Task ChangeAsync(ProposalWorld world, string code, params string[] restrictions) => world.App.AsAsync(world.Manager, async s =>
    {
        var funds = s.GetRequiredService<FundAppService>();
        var fund = await funds.GetAsync(world.FundIds[code], default);
        await funds.ChangeAsync(fund.Id, fund.Version, new ChangeFundInput(fund.StartsOn, fund.EndsOn, null, fund.Pillar) { Restrictions = restrictions }, default);
    });

    private static Task UseUpAsync(ProposalWorld world, string code, long minor) => world.App.AsSystemAsync(async s =>
    {
        var grant = Guid.CreateVersion7();
        await s.GetRequiredService<ILedger>().CommitAsync(
            new LedgerAct(world.FundIds[code], grant, grant, new Amount(minor, "USD")) { Purpose = new CommitmentPurpose("participation", [], false, false, []) }, default);
        s.GetRequiredService<IAudit>().Record("test.used-up", world.FundIds[code]);
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    });

    private static async Task<Guid> WithDonorAsync(ProposalWorld world, ProposalContent? content = null)
    {
        var id = await world.ScoredAsync(content);
        var version = await world.VersionAsync(id);
        var saved = await world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, version, Two(world), default));
        await world.RecommendationsAsync(world.Manager, s => s.SendToDonorAsync(id, saved.Version, default));
        return id;
    }

    private static RecommendationInput Two(ProposalWorld world, string first = "100000", string part = "80000", string second = "F-02") =>
        world.Recommendation("58000", "60000", "62000") with
        {
            Funds = [new FundInput(world.FundIds["F-01"], first), new FundInput(world.FundIds[second], part)],
            Pillar = "participation",
        };

    private static async Task<(string Code, string? Field)> RefusedAsync(ProposalWorld world, Guid id, RecommendationInput input)
    {
        var version = await world.VersionAsync(id);
        var error = await Should.ThrowAsync<BusinessException>(() => world.RecommendationsAsync(world.Manager, s => s.RecommendAsync(id, version, input, default)));
        return (error.Code, error.Field);
    }

    private static Task<Dictionary<string, FundBalance>> BalancesAsync(ProposalWorld world) => world.App.AsSystemAsync(async s =>
    {
        var balances = await s.GetRequiredService<ILedger>().BalancesAsync([.. world.FundIds.Values], default);
        return world.FundIds.ToDictionary(f => f.Key, f => balances[f.Value]);
    });
}

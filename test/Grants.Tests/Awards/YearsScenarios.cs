using Grants.Awards.Application.Amendments;
using Grants.Awards.Application.Planning;
using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Funding.Application.Funds;
using Grants.Funding.Application.Statements;
using Grants.Funding.Contracts;
using Grants.Funding.Domain.Ledger;
using Grants.Kernel.Errors;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Awards;

/// <summary>A fund's commitments lie in the years in which its grants' instalments fall due, also after these moved. Real database, real ledger.</summary>
public sealed class YearsScenarios
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_instalment_that_moves_to_another_year_takes_its_commitment_along(string database)
    {
        await using var world = await FlexWorld.StartAsync(database);
        var id = await world.GivenActiveAsync();
        var start = (await world.GrantAsync(id)).Tranches.OrderBy(t => t.Number).Select(t => t.DueOn).ToList();
        var (first, second) = (start[0].Year, start[1].Year);
        first.ShouldNotBe(second);
        await ShouldLieAsync(world, (first, 2_000_000), (second, 2_000_000));
        var free = await world.FreeAsync();

        await MoveLastAsync(world, id, "NoCostExtension", new DateOnly(second + 1, 1, 15), end: new DateOnly(second + 1, 2, 1));
        await ShouldLieAsync(world, (first, 2_000_000), (second + 1, 2_000_000));
        await MoveLastAsync(world, id, "CrisisReplanning", new DateOnly(second, 12, 15));
        await ShouldLieAsync(world, (first, 2_000_000), (second, 2_000_000));
        await MoveLastAsync(world, id, "Reschedule", new DateOnly(second, 11, 15));
        await ShouldLieAsync(world, (first, 2_000_000), (second, 2_000_000));

        (await world.FreeAsync()).ShouldBe(free);
        var statement = await world.AsAsync<StatementAppService, FundStatementDto>(
            world.Manager, s => s.GetAsync(world.FundId, new DateOnly(first, 1, 1), new DateOnly(first, 12, 31), default));
        statement.Kinds.Single(k => k.Kind == PostingKind.Replanned).AmountMinor.ShouldBe(4_000_000, "moved twice; within a year nothing moves");
        (await world.App.AsSystemAsync(s => s.GetRequiredService<ILedgerCheck>().FaultsAsync(default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reduction_takes_the_year_of_the_instalment_that_is_not_paid_any_more()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenActiveAsync();
        var tranches = (await world.GrantAsync(id)).Tranches.OrderBy(t => t.Number).ToList();
        var (year, end) = (tranches[1].DueOn.Year, new DateOnly(tranches[1].DueOn.Year + 1, 2, 1));
        var days = new WriteAmendmentInput(EndsOn: end, Days: [new DayInput(tranches[0].Id, end)], Reason: "first the other");
        await world.ApproveAsync(await world.SentAsync(id, "NoCostExtension", days));
        await ShouldLieAsync(world, (year, 2_000_000), (year + 1, 2_000_000));
        await world.ApproveAsync(await world.SentAsync(id, "Reduction", new WriteAmendmentInput(Amount: "20,000", Reason: "we need less")));
        await ShouldLieAsync(world, (year + 1, 2_000_000));
    }

    [Fact]
    public async Task A_plan_that_is_offered_moves_the_commitment_of_the_proposed_one()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenPlannedAsync();
        var grant = await world.GrantAsync(id);
        var plan = new PlanInput([new PlanPartInput(grant.StartsOn, "10000"), new PlanPartInput(grant.EndsOn, "30000")]);
        await world.AsAsync<PlanAppService, object>(world.Manager, async s => await s.PlanAsync(id, plan, grant.Version, default));
        await world.AsAsync<PlanAppService, object>(world.Manager, async s => await s.OfferAsync(id, (await world.GrantAsync(id)).Version, default));
        await ShouldLieAsync(world, (grant.StartsOn.Year, 1_000_000), (grant.EndsOn.Year, 3_000_000));
    }

    [Fact]
    public async Task A_donor_is_not_asked_for_money_on_a_day_outside_its_fund()
    {
        await using var world = await FlexWorld.StartAsync();
        var id = await world.GivenActiveAsync();
        var day = world.Today.AddDays(60);
        var more = await world.SentAsync(id, "TopUp", new WriteAmendmentInput(Amount: "10,000", AddOn: day, Reason: "prices"));
        foreach (var (from, to) in new[] { (day.AddDays(1), day.AddYears(2)), (day.AddYears(-2), day.AddDays(-1)) })
        {
            await PeriodAsync(world, from, to);
            var refused = await Should.ThrowAsync<BusinessException>(() => AskAsync(world, more));
            (refused.Code, refused.Field).ShouldBe((AmendmentErrors.FundPeriod, "fundId"));
        }

        await PeriodAsync(world, day, day.AddDays(1));
        (await AskAsync(world, more)).State.ShouldBe(nameof(AmendmentState.Submitted));
    }

    private static async Task<AmendmentChangedDto> AskAsync(FlexWorld world, Guid amendment)
    {
        var version = (await world.AmendmentAsync(amendment, world.Manager)).Version;
        return await world.AsAsync<AmendmentDesk, AmendmentChangedDto>(
            world.Manager, s => s.AskDonorAsync(amendment, new AskDonorInput(world.FundId, "worth it"), version, default));
    }

    private static Task PeriodAsync(FlexWorld world, DateOnly from, DateOnly to) => world.App.AsAsync(world.Manager, async p =>
    {
        var s = p.GetRequiredService<FundAppService>();
        var now = await s.GetAsync(world.FundId, default);
        await s.ChangeAsync(world.FundId, now.Version, new ChangeFundInput(from, to, null, now.Pillar) { Restrictions = now.Restrictions }, default);
    });

    private static async Task MoveLastAsync(FlexWorld world, Guid id, string kind, DateOnly to, DateOnly? end = null)
    {
        var last = (await world.GrantAsync(id)).Tranches.OrderBy(t => t.Number).Last();
        await world.ApproveAsync(await world.SentAsync(id, kind, new WriteAmendmentInput(EndsOn: end, Days: [new DayInput(last.Id, to)], Reason: "later")));
    }

    /// <summary>On the fund's page and in the list behind each year.</summary>
    private static async Task ShouldLieAsync(FlexWorld world, params (int Year, long Minor)[] expected)
    {
        var years = (await world.AsAsync<FundAppService, FundDto>(world.Manager, s => s.GetAsync(world.FundId, default))).Years;
        years.Where(y => y.CommittedMinor != 0).Select(y => (y.Year, y.CommittedMinor)).ShouldBe(expected);
        foreach (var year in years)
        {
            var behind = await world.AsAsync<EntryAppService, Kernel.Paging.Page<EntryDto>>(
                world.Manager, s => s.SearchAsync(world.FundId, new SearchEntriesInput(FundFigure.Committed, null, year.Year), default));
            behind.Items.Sum(e => e.AmountMinor).ShouldBe(year.CommittedMinor);
        }
    }
}

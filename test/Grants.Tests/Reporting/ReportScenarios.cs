using Grants.Awards.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Notifications.Contracts;
using Grants.Reporting.Application.Money;
using Grants.Reporting.Application.Reports;
using Grants.Reporting.Domain.Reports;
using Grants.Tests.Awards;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Reporting;

/// <summary>Reports on a real database: asked for, written, answered, read.</summary>
public sealed class ReportScenarios
{
    private const string Sentinel = "sentinel-کۆمەڵە-9f3a";
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public async Task An_active_grant_asks_for_six_reports_and_shows_the_first_a_month_before()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        await scenario.GivenActiveAsync(Today);
        (await ListAsync(scenario, AwardsScenario.Officer)).Count.ShouldBe(6);
        (await ListAsync(scenario, AwardsScenario.Lead)).ShouldBeEmpty();

        scenario.App.Clock.AdvanceDays(152);

        (await ListAsync(scenario, AwardsScenario.Lead)).ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2027, 5, 1));
        var card = (await ItemsAsync<IHomeSource, HomeItem>(scenario, AwardsScenario.Lead, s => s.ItemsAsync(default))).ShouldHaveSingleItem();
        (card.Kind, card.Done, card.Of).ShouldBe((HomeKinds.ReportDue, 0, 5));
        (await ItemsAsync<IReminderSource, Obligation>(scenario, AwardsScenario.Officer, s => s.OpenAsync(default)))
            .ShouldHaveSingleItem().OrganisationId.ShouldBe(AwardsFakes.P017);
    }

    [Fact]
    public async Task A_report_goes_from_draft_to_an_accepted_answer()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await GivenDueAsync(scenario);
        await WriteAsync(scenario, id);
        await ActAsync(scenario, AwardsScenario.Lead, id, (s, v) => s.SubmitAsync(id, v, default));

        var work = (await ItemsAsync<IWorkSource, WorkItem>(scenario, AwardsScenario.Officer, s => s.ItemsAsync(default))).ShouldHaveSingleItem();
        (work.Kind, work.Subject).ShouldBe((WorkKinds.ReportAnswer, "P-017"));
        (await GetAsync(scenario, AwardsScenario.Officer, id)).Answers.Select(a => a.Mode).ShouldBe(["Text", "Text", "AsPlanned", "CallMe", "Text"]);

        await ActAsync(scenario, AwardsScenario.Officer, id, (s, v) => s.AskAsync(id, new ReportMessageInput("Which fuel?"), v, default));
        (await ItemsAsync<IHomeSource, HomeItem>(scenario, AwardsScenario.Lead, s => s.ItemsAsync(default)))
            .ShouldHaveSingleItem().Kind.ShouldBe(HomeKinds.ReportQuestion);
        await ActAsync(scenario, AwardsScenario.Lead, id, (s, v) => s.AnswerAsync(id, new ReportMessageInput("Diesel"), v, default));
        (await GetAsync(scenario, AwardsScenario.Officer, id)).Actions.ShouldNotContain("accept", "a call was asked for");
        await ActAsync(scenario, AwardsScenario.Officer, id, (s, v) =>
            s.WriteDownAsync(id, new SpokenAnswersInput([new(Questions.Worries, "Fuel.")]), v, default));
        await ActAsync(scenario, AwardsScenario.Lead, id, (s, v) => s.ConfirmAsync(id, new SpokenAnswersInput([]), v, default));
        await ActAsync(scenario, AwardsScenario.Officer, id, (s, v) => s.AcceptAsync(id, new ReportMessageInput("Clear, thank you."), v, default));

        var read = await GetAsync(scenario, AwardsScenario.Lead, id);
        read.State.ShouldBe("Accepted");
        read.Messages.Select(m => (m.Kind, m.Text)).ShouldBe([("Question", "Which fuel?"), ("Answer", "Diesel"), ("Reply", "Clear, thank you.")]);
        read.Actions.ShouldBeEmpty();
        read.Burden.Minutes.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_said_in_a_call_is_written_down_confirmed_and_never_in_the_files()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await GivenDueAsync(scenario);
        await WriteAsync(scenario, id);
        await ActAsync(scenario, AwardsScenario.Lead, id, (s, v) => s.SubmitAsync(id, v, default));
        (await GetAsync(scenario, AwardsScenario.Officer, id)).Actions.ShouldContain("write-down");

        await ActAsync(scenario, AwardsScenario.Officer, id, (s, v) =>
            s.WriteDownAsync(id, new SpokenAnswersInput([new(Questions.Worries, Sentinel)]), v, default));

        (await ItemsAsync<IWorkSource, WorkItem>(scenario, AwardsScenario.Officer, s => s.ItemsAsync(default))).ShouldBeEmpty();
        (await ItemsAsync<IHomeSource, HomeItem>(scenario, AwardsScenario.Lead, s => s.ItemsAsync(default)))
            .ShouldHaveSingleItem().Kind.ShouldBe(HomeKinds.ReportConfirm);
        var read = await GetAsync(scenario, AwardsScenario.Lead, id);
        (read.State, read.Answers[3].Mode, read.Answers[3].Text).ShouldBe(("ToConfirm", "Spoken", Sentinel));
        read.Actions.ShouldBe(["confirm"]);

        await ActAsync(scenario, AwardsScenario.Lead, id, (s, v) => s.ConfirmAsync(id, new SpokenAnswersInput([]), v, default));

        (await ItemsAsync<IWorkSource, WorkItem>(scenario, AwardsScenario.Officer, s => s.ItemsAsync(default))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKinds.ReportAnswer);
        LeakSearch.FilesWith(scenario.App.Folder, Sentinel).ShouldBeEmpty();
    }

    [Fact]
    public async Task Staff_read_nothing_of_a_draft_and_another_partner_finds_nothing()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await GivenDueAsync(scenario);
        await WriteAsync(scenario, id);

        (await GetAsync(scenario, AwardsScenario.Officer, id)).Answers.ShouldAllBe(a => a.Text == null && !a.IsGiven);
        await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new Task[]
        {
            GetAsync(scenario, AwardsScenario.Lead, id),
            Should.ThrowAsync<NotFoundException>(() => GetAsync(scenario, AwardsScenario.OtherLead, id)),
        }));
    }

    [Fact]
    public async Task Two_devices_save_and_the_later_one_is_told()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await GivenDueAsync(scenario);
        var seen = (await GetAsync(scenario, AwardsScenario.Lead, id)).Version;
        await SaveAsync(scenario, id, seen, new SaveAnswerInput(Questions.Happened, "Text", "first device", false));

        await Should.ThrowAsync<StaleException>(() => SaveAsync(scenario, id, seen, new SaveAnswerInput(Questions.Happened, "Text", "second", false)));
        (await GetAsync(scenario, AwardsScenario.Lead, id)).Answers[0].Text.ShouldBe("first device");
    }

    [Fact]
    public async Task What_is_typed_is_never_in_the_files()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var id = await GivenDueAsync(scenario);
        var version = (await GetAsync(scenario, AwardsScenario.Lead, id)).Version;
        await SaveAsync(scenario, id, version, [.. Questions.All.Select(q => new SaveAnswerInput(q, "Text", Sentinel, false))]);
        await ActAsync(scenario, AwardsScenario.Lead, id, (s, v) => s.SubmitAsync(id, v, default));
        await ActAsync(scenario, AwardsScenario.Officer, id, (s, v) => s.ReplyAsync(id, new ReportMessageInput(Sentinel), v, default));

        (await GetAsync(scenario, AwardsScenario.Lead, id)).Messages.ShouldHaveSingleItem().Text.ShouldBe(Sentinel);
        LeakSearch.FilesWith(scenario.App.Folder, Sentinel).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_money_trail_counts_only_what_the_reader_may_see()
    {
        await using var scenario = await AwardsScenario.StartAsync();
        var grant = await scenario.GivenActiveAsync(Today);

        var trail = await scenario.App.AsAsync(AwardsScenario.Approver, s => s.GetRequiredService<MoneyTrail>().OfGrantAsync(grant, default));
        (trail.CommittedMinor, trail.SentMinor).ShouldBe((18_000_000, 0));
        await Should.ThrowAsync<NotFoundException>(() => scenario.App.AsAsync(
            AwardsScenario.OtherDonor, s => s.GetRequiredService<MoneyTrail>().OfGrantAsync(grant, default)));
    }

    private static async Task<Guid> GivenDueAsync(AwardsScenario scenario)
    {
        await scenario.GivenActiveAsync(Today);
        scenario.App.Clock.AdvanceDays(160);
        return (await ListAsync(scenario, AwardsScenario.Lead))[0].Id;
    }

    private static async Task WriteAsync(AwardsScenario scenario, Guid id)
    {
        var version = (await GetAsync(scenario, AwardsScenario.Lead, id)).Version;
        await SaveAsync(
            scenario, id, version,
            new SaveAnswerInput(Questions.Happened, "Text", "We met.", false),
            new SaveAnswerInput(Questions.Changed, "Text", "Some came back.", true),
            new SaveAnswerInput(Questions.Money, "AsPlanned", null, false),
            new SaveAnswerInput(Questions.Worries, "CallMe", null, false),
            new SaveAnswerInput(Questions.Learned, "Text", "To ask earlier.", false));
    }

    private static Task<ReportSavedDto> SaveAsync(AwardsScenario scenario, Guid id, long version, params SaveAnswerInput[] answers) =>
        scenario.App.AsAsync(AwardsScenario.Lead, s =>
            s.GetRequiredService<ReportAppService>().SaveAsync(id, new SaveReportInput(answers, 120), version, default));

    private static Task<ReportDto> GetAsync(AwardsScenario scenario, TestPerson person, Guid id) =>
        scenario.App.AsAsync(person, s => s.GetRequiredService<ReportPage>().GetAsync(id, default));

    private static Task<ReportChangedDto> ActAsync(
        AwardsScenario scenario, TestPerson person, Guid id, Func<ReportAppService, long, Task<ReportChangedDto>> act) =>
        scenario.App.AsAsync(person, async s => await act(
            s.GetRequiredService<ReportAppService>(), (await s.GetRequiredService<ReportPage>().GetAsync(id, default)).Version));

    private static Task<IReadOnlyList<ReportListRow>> ListAsync(AwardsScenario scenario, TestPerson person) => scenario.App.AsAsync(person, async s =>
        (await s.GetRequiredService<ReportList>().SearchAsync(new ReportSearchInput(null, null, null, null), default)).Items);

    private static Task<List<TItem>> ItemsAsync<TSource, TItem>(
        AwardsScenario scenario, TestPerson person, Func<TSource, Task<IReadOnlyList<TItem>>> read) => scenario.App.AsAsync(person, async s =>
    {
        var items = new List<TItem>();
        foreach (var source in s.GetServices<TSource>().Where(AwardsScenario.IsOurs)) items.AddRange(await read(source));
        return items;
    });
}

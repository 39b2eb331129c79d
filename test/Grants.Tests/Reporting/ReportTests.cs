using Grants.Kernel.Errors;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly DateTime Sunday = new(2026, 11, 1, 7, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Lead = Guid.CreateVersion7();
    private static readonly Guid Officer = Guid.CreateVersion7();

    [Fact]
    public void Reports_fall_due_every_six_months_until_the_end()
    {
        var plan = ReportSchedule.Of(new DateOnly(2026, 4, 15), new DateOnly(2029, 4, 14), new DateOnly(2026, 4, 1));

        plan.Count.ShouldBe(6);
        plan[0].ShouldBe(new PlannedReport(1, new DateOnly(2026, 4, 15), new DateOnly(2026, 10, 14), new DateOnly(2026, 10, 15)));
        plan[^1].DueOn.ShouldBe(new DateOnly(2029, 4, 15));
    }

    [Fact]
    public void What_was_due_before_the_agreement_is_not_asked_for() =>
        ReportSchedule.Of(new DateOnly(2026, 1, 31), new DateOnly(2027, 1, 30), new DateOnly(2026, 8, 1))
            .ShouldHaveSingleItem().ShouldBe(new PlannedReport(1, new DateOnly(2026, 7, 31), new DateOnly(2027, 1, 30), new DateOnly(2027, 1, 31)));

    [Fact]
    public void Submit_is_refused_while_an_answer_is_missing()
    {
        var report = Asked();
        report.SaveDraft(AllBut(Questions.Learned), 60, Sunday);

        var refused = Should.Throw<BusinessException>(() => report.Submit(Lead, Sunday));

        refused.Code.ShouldBe(ReportingErrors.AnswerMissing);
        refused.Field.ShouldBe("answers.learned");
        report.State.ShouldBe(ReportState.Draft);
    }

    [Fact]
    public void As_planned_is_an_answer_about_money_only()
    {
        var report = Asked();
        report.SaveDraft([new AnswerInput(Questions.Money, AnswerMode.AsPlanned, null, false)], 0, Sunday);
        report.Given.ShouldBe(1);

        Should.Throw<BusinessException>(() => report.SaveDraft([new AnswerInput(Questions.Learned, AnswerMode.AsPlanned, null, false)], 0, Sunday))
            .Code.ShouldBe(ReportingErrors.AsPlannedOnlyForMoney);
    }

    [Fact]
    public void The_team_must_answer_within_ten_working_days()
    {
        var report = Submitted();
        report.AnswerBy.ShouldBe(new DateOnly(2026, 11, 15));
    }

    [Fact]
    public void Accept_is_refused_without_an_answer_to_the_partner()
    {
        var report = Submitted();
        Should.Throw<BusinessException>(() => report.Accept(null, Officer, Sunday)).Code.ShouldBe(ReportingErrors.ReplyFirst);

        report.Accept("Thank you. We will come back to you about fuel.", Officer, Sunday);

        report.State.ShouldBe(ReportState.Accepted);
        report.AnswerBy.ShouldBeNull();
    }

    [Fact]
    public void A_question_goes_back_and_forth()
    {
        var report = Submitted();
        report.AskBack("What did the fuel cost?", Officer, Sunday);
        report.State.ShouldBe(ReportState.Question);
        report.AnswerBy.ShouldBeNull();
        Should.Throw<BusinessException>(() => report.SaveDraft([], 0, Sunday)).Code.ShouldBe(CommonErrors.WrongState);

        report.AnswerQuestion("300 a month", Lead, Sunday.AddDays(2));

        report.State.ShouldBe(ReportState.Submitted);
        report.AnswerBy.ShouldBe(new DateOnly(2026, 11, 17));
        report.Messages.Select(m => m.Kind).ShouldBe([MessageKind.Question, MessageKind.Answer]);
    }

    [Fact]
    public void Minutes_are_believed_only_as_far_as_the_clock_allows()
    {
        var report = Asked();
        report.SaveDraft([], 90, Sunday);
        report.WorkedSeconds.ShouldBe(90);
        report.SaveDraft([], 10_000, Sunday.AddSeconds(20));
        report.WorkedSeconds.ShouldBe(110);
        report.SaveDraft([], -5, Sunday.AddSeconds(40));
        report.WorkedSeconds.ShouldBe(110);
        report.SaveDraft([], int.MaxValue, Sunday.AddDays(1));
        report.WorkedSeconds.ShouldBe(110 + ReportingConsts.MaxSecondsPerSave);
    }

    [Fact]
    public void An_answer_that_is_too_long_or_unknown_is_refused()
    {
        var report = Asked();
        Should.Throw<BusinessException>(() => report.SaveDraft([Text(Questions.Changed, new string('x', ReportingConsts.TextLength + 1))], 0, Sunday))
            .Field.ShouldBe("answers.changed");
        Should.Throw<BusinessException>(() => report.SaveDraft([Text("else", "x")], 0, Sunday)).Code.ShouldBe(ReportingErrors.UnknownQuestion);
    }

    private static Report Asked() => Report.Ask(
        new ReportedGrant(Guid.CreateVersion7(), "G-2026-014", Guid.CreateVersion7(), "P-017", [Guid.CreateVersion7()]),
        new PlannedReport(1, new DateOnly(2026, 4, 15), new DateOnly(2026, 10, 14), new DateOnly(2026, 10, 15)),
        Sunday.AddMonths(-7));

    private static Report Submitted()
    {
        var report = Asked();
        report.SaveDraft(AllBut(null), 60, Sunday);
        report.Submit(Lead, Sunday);
        return report;
    }

    private static IEnumerable<AnswerInput> AllBut(string? left) => Questions.All.Where(q => q != left).Select(q => Text(q, $"answer {q}"));

    private static AnswerInput Text(string question, string text) => new(question, AnswerMode.Text, text, false);
}

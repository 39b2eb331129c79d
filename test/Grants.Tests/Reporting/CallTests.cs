using Grants.Kernel.Errors;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;

namespace Grants.Tests.Reporting;

/// <summary>"Call me": asked for, written down by the team, confirmed or corrected by the partner.</summary>
public sealed class CallTests
{
    private static readonly DateTime Sunday = new(2026, 11, 1, 7, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Lead = Guid.CreateVersion7();
    private static readonly Guid Officer = Guid.CreateVersion7();

    [Fact]
    public void What_is_written_down_waits_for_the_partner_and_then_for_the_team()
    {
        var report = Called(Questions.Changed, Questions.Worries);
        report.WriteDown([new(Questions.Changed, "Forty came back."), new(Questions.Worries, "Fuel.")]);
        (report.State, report.AnswerBy).ShouldBe((ReportState.ToConfirm, null));
        Should.Throw<BusinessException>(() => report.Accept("Thank you.", Officer, Sunday)).Code.ShouldBe(CommonErrors.WrongState);

        report.Confirm([new(Questions.Worries, "Fuel and rent.")], Sunday.AddDays(2));

        (report.State, report.AnswerBy).ShouldBe((ReportState.Submitted, new DateOnly(2026, 11, 17)));
        ModeOf(report, Questions.Changed).ShouldBe(AnswerMode.Spoken);
        ModeOf(report, Questions.Worries).ShouldBe(AnswerMode.Text);
    }

    [Fact]
    public void Every_answer_left_for_a_call_must_be_written_down()
    {
        var report = Called(Questions.Changed, Questions.Worries);
        var refused = Should.Throw<BusinessException>(() => report.WriteDown([new(Questions.Changed, "Forty came back.")]));
        (refused.Code, refused.Field).ShouldBe((ReportingErrors.AnswerMissing, "answers.worries"));
        Should.Throw<BusinessException>(() => Called(Questions.Changed).WriteDown([new(Questions.Changed, "  ")])).Field.ShouldBe("answers.changed");
    }

    [Fact]
    public void The_partners_own_words_are_never_the_teams_to_write()
    {
        var report = Called(Questions.Changed);
        Should.Throw<BusinessException>(() => report.WriteDown([new(Questions.Learned, "Something else.")])).Code.ShouldBe(ReportingErrors.NotForCall);
        Should.Throw<BusinessException>(() => Called().WriteDown([])).Code.ShouldBe(ReportingErrors.NotForCall);
    }

    [Fact]
    public void The_team_may_write_again_until_it_is_confirmed_and_never_after()
    {
        var report = Called(Questions.Changed);
        report.WriteDown([new(Questions.Changed, "Forty.")]);
        report.WriteDown([new(Questions.Changed, "About forty.")]);
        report.Confirm([], Sunday);
        Should.Throw<BusinessException>(() => report.WriteDown([new(Questions.Changed, "Forty.")])).Code.ShouldBe(ReportingErrors.NotForCall);
    }

    [Fact]
    public void A_report_is_not_accepted_before_the_call_that_was_asked_for()
    {
        var report = Called(Questions.Changed);
        Should.Throw<BusinessException>(() => report.Accept("Thank you.", Officer, Sunday)).Code.ShouldBe(ReportingErrors.CallFirst);
        report.WriteDown([new(Questions.Changed, "About forty.")]);
        report.Confirm([], Sunday);
        report.Accept("Thank you.", Officer, Sunday);
        report.State.ShouldBe(ReportState.Accepted);
    }

    private static AnswerMode ModeOf(Report report, string question) => report.Answers.Single(a => a.Question == question).Mode;

    private static Report Called(params string[] questions)
    {
        var report = Report.Ask(
            new ReportedGrant(Guid.CreateVersion7(), "G-2026-014", Guid.CreateVersion7(), "P-017", [Guid.CreateVersion7()]),
            new PlannedReport(1, new DateOnly(2026, 4, 15), new DateOnly(2026, 10, 14), new DateOnly(2026, 10, 15)),
            Sunday.AddMonths(-7));
        report.SaveDraft(
            Questions.All.Select(q => questions.Contains(q) ? new AnswerInput(q, AnswerMode.CallMe, null, false) : new AnswerInput(q, AnswerMode.Text, "answer", false)),
            60, Sunday);
        report.Submit(Lead, Sunday);
        return report;
    }
}

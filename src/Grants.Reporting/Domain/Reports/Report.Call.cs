using Grants.Kernel.Errors;

namespace Grants.Reporting.Domain.Reports;

/// <summary>"Call me": the partner asks to be called, the team writes down what was said, the partner confirms or corrects.</summary>
internal sealed partial class Report
{
    /// <summary>True while an answer waits for a call, or for the partner's word on what was written down. What is confirmed is closed.</summary>
    public bool HasCalls => answers.Any(a => State == ReportState.ToConfirm ? a.IsForCall : a.Mode == AnswerMode.CallMe);

    /// <summary>
    /// The team writes down every answer that was left for a call, and again while the partner has not confirmed.
    /// Errors: <c>report.not-for-call</c>, <c>report.answer-missing</c>.
    /// </summary>
    public void WriteDown(IReadOnlyList<SpokenInput> said)
    {
        if (ReportTransitions.Table.Allows(State, ReportAction.WriteDown) && !HasCalls) throw new BusinessException(ReportingErrors.NotForCall);
        Do(ReportAction.WriteDown);
        foreach (var one in said) ForCall(one.Question).WriteDown(one.Text);
        var missing = answers.FirstOrDefault(a => a.Mode == AnswerMode.CallMe);
        if (missing is not null) throw new BusinessException(ReportingErrors.AnswerMissing).ForField(ReportAnswer.FieldOf(missing.Question));
        AnswerBy = null;
    }

    /// <summary>The partner confirms; what it corrects becomes its own text. Errors: <c>report.not-for-call</c>, <c>report.answer-missing</c>.</summary>
    public void Confirm(IReadOnlyList<SpokenInput> corrections, DateTime at)
    {
        Do(ReportAction.Confirm);
        foreach (var one in corrections) ForCall(one.Question).Correct(one.Text);
        WaitForStaff(at);
    }

    private ReportAnswer ForCall(string question) =>
        answers.SingleOrDefault(a => a.Question == question && a.IsForCall)
        ?? throw new BusinessException(ReportingErrors.NotForCall).WithData("question", question);
}

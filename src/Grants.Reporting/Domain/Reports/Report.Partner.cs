using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Reporting.Domain.Reports;

/// <summary>What the partner does.</summary>
internal sealed partial class Report
{
    /// <summary>How many of the five are answered.</summary>
    public int Given => answers.Count(a => a.IsGiven);

    /// <summary>Saves what was typed so far; anything may still be missing. Errors: <c>report.unknown-question</c>, <c>report.answer-too-long</c>.</summary>
    public void SaveDraft(IEnumerable<AnswerInput> inputs, int activeSeconds, DateTime at)
    {
        Do(ReportAction.SaveDraft);
        foreach (var input in inputs) AnswerTo(input.Question).Take(input);
        CountWork(activeSeconds, at);
        SavedAt = at;
    }

    /// <summary>Sends it. Errors: <c>report.answer-missing</c> at the field of each missing question.</summary>
    public void Submit(Guid by, DateTime at)
    {
        var missing = Questions.All.FirstOrDefault(q => !answers.Any(a => a.Question == q && a.IsGiven));
        if (missing is not null) throw new BusinessException(ReportingErrors.AnswerMissing).ForField(ReportAnswer.FieldOf(missing));
        Do(ReportAction.Submit);
        SubmittedAt = at;
        SubmittedBy = by;
        WaitForStaff(at);
    }

    /// <summary>Answers what staff asked.</summary>
    public void AnswerQuestion(string? text, Guid by, DateTime at)
    {
        Do(ReportAction.AnswerQuestion);
        messages.Add(ReportMessage.Of(OrganisationId, MessageKind.Answer, text, by, at));
        WaitForStaff(at);
    }

    private void WaitForStaff(DateTime at) => AnswerBy = Baghdad.AddWorkingDays(Baghdad.DayOf(at), ReportingConsts.AnswerWorkingDays);

    private ReportAnswer AnswerTo(string question)
    {
        if (!Questions.All.Contains(question)) throw new BusinessException(ReportingErrors.UnknownQuestion).WithData("question", question);
        var answer = answers.SingleOrDefault(a => a.Question == question);
        if (answer is not null) return answer;
        answer = ReportAnswer.Of(OrganisationId, question);
        answers.Add(answer);
        return answer;
    }

    /// <summary>Believes the screen only as far as the clock allows: never more than passed since the last save, never without end.</summary>
    private void CountWork(int activeSeconds, DateTime at)
    {
        var passed = SavedAt is { } last ? Math.Max(0, (at - last).TotalSeconds) : ReportingConsts.MaxSecondsPerSave;
        var believed = (int)Math.Min(Math.Clamp(activeSeconds, 0, ReportingConsts.MaxSecondsPerSave), passed);
        WorkedSeconds = Math.Min(WorkedSeconds + believed, ReportingConsts.MaxSeconds);
    }
}

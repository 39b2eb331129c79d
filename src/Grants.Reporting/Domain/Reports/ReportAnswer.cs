using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Reporting.Domain.Reports;

/// <summary>One answer. Sealed by itself, so that what is kept from donors is never opened for them.</summary>
internal sealed class ReportAnswer : Entity, ISealedRecord
{
    private ReportAnswer()
    {
    }

    public Guid KeyOwnerId { get; private set; }

    /// <summary>Key of the question.</summary>
    public string Question { get; private set; } = "";

    public AnswerMode Mode { get; private set; }

    public Sealed<string>? Text { get; private set; }

    /// <summary>"Do not share with donors."</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>True when the question counts as answered.</summary>
    public bool IsGiven => Mode != AnswerMode.Text || Text is not null;

    public static ReportAnswer Of(Guid keyOwnerId, string question) => new() { KeyOwnerId = keyOwnerId, Question = question };

    /// <summary>Takes what was typed. The caller hands over the present text too, because a sealed value cannot be compared.</summary>
    public void Take(AnswerInput input)
    {
        if (input.Mode == AnswerMode.AsPlanned && Question != Questions.Money)
            throw new BusinessException(ReportingErrors.AsPlannedOnlyForMoney).ForField(FieldOf(Question));
        if (input.Text?.Length > ReportingConsts.TextLength)
            throw new BusinessException(ReportingErrors.AnswerTooLong).WithData("max", ReportingConsts.TextLength).ForField(FieldOf(Question));
        Mode = input.Mode;
        Text = Sealed.Text(input.Text);
        IsWithheld = input.IsWithheld;
    }

    /// <summary>True when the partner left this question for a call, called or not yet.</summary>
    public bool IsForCall => Mode is AnswerMode.CallMe or AnswerMode.Spoken;

    /// <summary>The team's words for what was said.</summary>
    public void WriteDown(string? text) => Write(AnswerMode.Spoken, text);

    /// <summary>The partner's own words in place of the team's.</summary>
    public void Correct(string? text) => Write(AnswerMode.Text, text);

    private void Write(AnswerMode mode, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new BusinessException(ReportingErrors.AnswerMissing).ForField(FieldOf(Question));
        if (text.Length > ReportingConsts.TextLength)
            throw new BusinessException(ReportingErrors.AnswerTooLong).WithData("max", ReportingConsts.TextLength).ForField(FieldOf(Question));
        Mode = mode;
        Text = Sealed.Text(text);
    }

    public static string FieldOf(string question) => $"answers.{question}";
}

/// <summary>Words for a question that was left for a call.</summary>
internal sealed record SpokenInput(string Question, string? Text);

/// <summary>What the form sends for one question.</summary>
internal sealed record AnswerInput(string Question, AnswerMode Mode, string? Text, bool IsWithheld);

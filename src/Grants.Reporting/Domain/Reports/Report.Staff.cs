using Grants.Kernel.Errors;

namespace Grants.Reporting.Domain.Reports;

/// <summary>What staff do.</summary>
internal sealed partial class Report
{
    /// <summary>Writes to the partner about the report.</summary>
    public void Reply(string? text, Guid by, DateTime at)
    {
        Do(ReportAction.Reply);
        messages.Add(ReportMessage.Of(OrganisationId, MessageKind.Reply, text, by, at));
    }

    /// <summary>Asks back.</summary>
    public void AskBack(string? text, Guid by, DateTime at)
    {
        Do(ReportAction.Ask);
        messages.Add(ReportMessage.Of(OrganisationId, MessageKind.Question, text, by, at));
        AnswerBy = null;
    }

    /// <summary>Accepts, with a last answer when there is one. The partner always gets an answer. Errors: <c>report.call-first</c>
    /// while an answer waits for a call, <c>report.reply-first</c>.</summary>
    public void Accept(string? text, Guid by, DateTime at)
    {
        if (State == ReportState.Submitted && HasCalls) throw new BusinessException(ReportingErrors.CallFirst);
        if (!string.IsNullOrWhiteSpace(text)) Reply(text, by, at);
        if (!messages.Any(m => m.Kind == MessageKind.Reply)) throw new BusinessException(ReportingErrors.ReplyFirst);
        Do(ReportAction.Accept);
        AcceptedAt = at;
        AcceptedBy = by;
        AnswerBy = null;
    }
}

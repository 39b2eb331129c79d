using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Reporting.Domain.Reports;

/// <summary>What a message of the talk about a report is.</summary>
internal enum MessageKind
{
    /// <summary>Staff answer the report.</summary>
    Reply,

    /// <summary>Staff ask back.</summary>
    Question,

    /// <summary>The partner answers a question.</summary>
    Answer,
}

/// <summary>One message between the team and the partner about a report. Donors never see it.</summary>
internal sealed class ReportMessage : Entity, ISealedRecord
{
    private ReportMessage()
    {
    }

    public Guid KeyOwnerId { get; private set; }

    public MessageKind Kind { get; private set; }

    public Sealed<string>? Text { get; private set; }

    public Guid ById { get; private set; }

    public DateTime At { get; private set; }

    public static ReportMessage Of(Guid keyOwnerId, MessageKind kind, string? text, Guid by, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new BusinessException(ReportingErrors.MessageMissing).ForField("text");
        if (text.Length > ReportingConsts.TextLength)
            throw new BusinessException(ReportingErrors.AnswerTooLong).WithData("max", ReportingConsts.TextLength).ForField("text");
        return new ReportMessage { KeyOwnerId = keyOwnerId, Kind = kind, Text = Sealed.Text(text), ById = by, At = at };
    }
}

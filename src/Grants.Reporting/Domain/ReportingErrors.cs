namespace Grants.Reporting.Domain;

/// <summary>Codes of broken rules; the sentences are in Localization.</summary>
internal static class ReportingErrors
{
    /// <summary>A question has no answer yet.</summary>
    public const string AnswerMissing = "report.answer-missing";

    /// <summary>An answer is longer than allowed.</summary>
    public const string AnswerTooLong = "report.answer-too-long";

    /// <summary>The question is not one of the five.</summary>
    public const string UnknownQuestion = "report.unknown-question";

    /// <summary>"As planned" answers only the question about money.</summary>
    public const string AsPlannedOnlyForMoney = "report.as-planned-only-for-money";

    /// <summary>The partner did not leave this question for a call.</summary>
    public const string NotForCall = "report.not-for-call";

    /// <summary>A message to the other side has no words.</summary>
    public const string MessageMissing = "report.message-missing";

    /// <summary>An answer still waits for the call the partner asked for.</summary>
    public const string CallFirst = "report.call-first";

    /// <summary>A report is accepted only with an answer to the partner.</summary>
    public const string ReplyFirst = "report.reply-first";
}

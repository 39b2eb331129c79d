using Grants.Kernel.Transitions;

namespace Grants.Reporting.Domain.Reports;

/// <summary>States of a light report (product.md, Light reports).</summary>
internal enum ReportState
{
    /// <summary>Nobody has begun.</summary>
    Due,

    /// <summary>The partner is writing.</summary>
    Draft,

    /// <summary>Waits for staff.</summary>
    Submitted,

    /// <summary>Staff asked back.</summary>
    Question,

    /// <summary>The team wrote down what was said in a call; the partner confirms or corrects it.</summary>
    ToConfirm,

    /// <summary>Read, answered and accepted.</summary>
    Accepted,
}

/// <summary>What can be done with a report.</summary>
internal enum ReportAction
{
    /// <summary>Saves what was typed.</summary>
    SaveDraft,

    /// <summary>Sends it to the team.</summary>
    Submit,

    /// <summary>Staff write an answer.</summary>
    Reply,

    /// <summary>Staff ask back.</summary>
    Ask,

    /// <summary>The partner answers what was asked.</summary>
    AnswerQuestion,

    /// <summary>Staff write down what was said in a call.</summary>
    WriteDown,

    /// <summary>The partner confirms what was written down, corrected where it was wrong.</summary>
    Confirm,

    /// <summary>Staff accept.</summary>
    Accept,
}

/// <summary>The one table of a report's life.</summary>
internal static class ReportTransitions
{
    public static Transitions<ReportState, ReportAction> Table { get; } = new Transitions<ReportState, ReportAction>()
        .Allow(ReportState.Due, ReportAction.SaveDraft, ReportState.Draft)
        .Allow(ReportState.Draft, ReportAction.SaveDraft, ReportState.Draft)
        .Allow(ReportState.Draft, ReportAction.Submit, ReportState.Submitted)
        .Allow(ReportState.Submitted, ReportAction.Reply, ReportState.Submitted)
        .Allow(ReportState.Submitted, ReportAction.Ask, ReportState.Question)
        .Allow(ReportState.Question, ReportAction.AnswerQuestion, ReportState.Submitted)
        .Allow(ReportState.Submitted, ReportAction.WriteDown, ReportState.ToConfirm)
        .Allow(ReportState.ToConfirm, ReportAction.WriteDown, ReportState.ToConfirm)
        .Allow(ReportState.ToConfirm, ReportAction.Confirm, ReportState.Submitted)
        .Allow(ReportState.Submitted, ReportAction.Accept, ReportState.Accepted);
}

namespace Grants.Reporting.Domain.Reports;

/// <summary>The five questions of product.md, by keys that never change; the words are texts of the client in three languages.</summary>
internal static class Questions
{
    /// <summary>What happened?</summary>
    public const string Happened = "happened";

    /// <summary>What changed and for whom?</summary>
    public const string Changed = "changed";

    /// <summary>How was the money used?</summary>
    public const string Money = "money";

    /// <summary>What changed or worries you, what do you need from us?</summary>
    public const string Worries = "worries";

    /// <summary>What did you learn?</summary>
    public const string Learned = "learned";

    /// <summary>In the order they are asked.</summary>
    public static IReadOnlyList<string> All { get; } = [Happened, Changed, Money, Worries, Learned];
}

/// <summary>How an answer is given. Voice and file are added here when files exist.</summary>
internal enum AnswerMode
{
    /// <summary>In writing.</summary>
    Text,

    /// <summary>As planned, nothing to add; only for the money.</summary>
    AsPlanned,

    /// <summary>The team is asked to call; staff write, the partner confirms.</summary>
    CallMe,

    /// <summary>Said in a call and written down by the team. It counts for nothing until the partner has confirmed it.</summary>
    Spoken,
}

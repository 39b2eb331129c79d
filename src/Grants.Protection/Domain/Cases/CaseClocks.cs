namespace Grants.Protection.Domain.Cases;

/// <summary>What was promised for a case, in the order in which it is due (product.md, Protection: 1 h, 24 h, 72 h).</summary>
internal enum CaseClock
{
    Acknowledge,
    Triage,
}

/// <summary>One promise: until when, and since when it is kept.</summary>
internal sealed record ClockKnot(CaseClock Clock, DateTime DueAt, DateTime? DoneAt)
{
    public bool IsLate(DateTime now) => DoneAt is null && now > DueAt;
}

/// <summary>The promises of a case.</summary>
internal static class CaseClocks
{
    private static readonly TimeSpan AcknowledgeWithin = TimeSpan.FromHours(1);
    private static readonly TimeSpan TriageWithin = TimeSpan.FromHours(24);

    public static IReadOnlyList<ClockKnot> Of(EmergencyCase about) =>
    [
        new(CaseClock.Acknowledge, about.OpenedAt + AcknowledgeWithin, about.AcknowledgedAt),
        new(CaseClock.Triage, about.OpenedAt + TriageWithin, about.TriagedAt),
    ];
}

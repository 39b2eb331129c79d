using Grants.Protection.Domain.Decisions;

namespace Grants.Protection.Domain.Cases;

/// <summary>What was promised for a case, in the order in which it is due (product.md, Protection: 1 h, 24 h, 72 h, 24 h after).</summary>
internal enum CaseClock
{
    Acknowledge,
    Triage,
    Decide,

    /// <summary>The second person, after one decided in the night.</summary>
    Second,
    Pay,
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
    private static readonly TimeSpan DecideWithin = TimeSpan.FromHours(72);
    private static readonly TimeSpan PayWithin = TimeSpan.FromHours(24);

    public static IReadOnlyList<ClockKnot> Of(EmergencyCase about)
    {
        List<ClockKnot> knots =
        [
            new(CaseClock.Acknowledge, about.OpenedAt + AcknowledgeWithin, about.AcknowledgedAt),
            new(CaseClock.Triage, about.OpenedAt + TriageWithin, about.TriagedAt),
            new(CaseClock.Decide, about.OpenedAt + DecideWithin, about.DecidedAt),
        ];
        if (about.Decision is { IsAlone: true } alone) knots.Add(new(CaseClock.Second, alone.FirstAt + NightRule.SecondWithin, alone.SecondAt));
        if (about.DecidedAt is { } decided) knots.Add(new(CaseClock.Pay, decided + PayWithin, about.PaidAt ?? about.ReceivedAt));
        return knots;
    }
}

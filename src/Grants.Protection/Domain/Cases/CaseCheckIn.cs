using Grants.Kernel.Entities;
using Grants.Kernel.Time;

namespace Grants.Protection.Domain.Cases;

/// <summary>What a check-in found, without a word about the person.</summary>
internal enum CheckInOutcome
{
    /// <summary>The person is safe.</summary>
    Safe,

    /// <summary>Something more is needed.</summary>
    NeedsSomething,

    /// <summary>Nobody answered.</summary>
    NotReached,

    /// <summary>Something else; what it is stands in the sealed part, if anywhere.</summary>
    Other,
}

/// <summary>A day on which somebody of the team asks how the person is. Nothing is sent to the person: how and when to ask is for those who know them.</summary>
internal sealed class CaseCheckIn : Entity
{
    // In Baghdad: money that arrived in the night is no reason to be told in the night.
    private static readonly TimeOnly Morning = new(9, 0);

    private CaseCheckIn()
    {
    }

    /// <summary>Days after the money arrived.</summary>
    public int Days { get; private set; }

    public DateTime DueAt { get; private set; }

    /// <summary>When the team was told, or when a later one took its place after an outage.</summary>
    public DateTime? ToldAt { get; private set; }

    public DateTime? DoneAt { get; private set; }

    public Guid? DoneBy { get; private set; }

    public CheckInOutcome? Outcome { get; private set; }

    internal static CaseCheckIn Of(int days, DateTime receivedAt) => new() { Days = days, DueAt = Baghdad.ToUtc(Baghdad.DayOf(receivedAt).AddDays(days), Morning) };

    internal void Tell(DateTime at) => ToldAt = at;

    internal void Do(CheckInOutcome outcome, Guid by, DateTime at) => (Outcome, DoneBy, DoneAt) = (outcome, by, at);
}

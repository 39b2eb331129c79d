using Grants.Kernel.Entities;

namespace Grants.Protection.Domain.Alerts;

/// <summary>Why somebody is alerted.</summary>
internal enum AlertKind
{
    /// <summary>A word has come.</summary>
    Opened,

    /// <summary>Nobody has it in hand after a quarter of an hour.</summary>
    StillOpen,

    /// <summary>Nobody has it in hand after half an hour: to the lead.</summary>
    Unanswered,

    /// <summary>Somebody was put on it.</summary>
    Assigned,

    /// <summary>What was promised within the hour is late.</summary>
    AcknowledgeLate,

    /// <summary>What was promised within the day is late.</summary>
    TriageLate,

    /// <summary>A decision waits for its second person.</summary>
    SecondNeeded,

    /// <summary>Nothing was decided within three days.</summary>
    DecideLate,

    /// <summary>The second person has not followed within a day.</summary>
    SecondLate,

    /// <summary>Nothing was paid within a day of the decision.</summary>
    PayLate,

    /// <summary>The programme could not give what was decided.</summary>
    Refused,

    /// <summary>The money did not leave or came back.</summary>
    CameBack,

    /// <summary>Bank or agent has the money.</summary>
    Paid,

    /// <summary>Somebody must read a case of others now, and needs a second person.</summary>
    GlassAsked,

    /// <summary>Somebody who does not work on it can read it for half an hour.</summary>
    GlassOpened,

    /// <summary>One account opened unusually many cases within an hour; this was the last.</summary>
    UnusualReading,

    /// <summary>Somebody may be supported twice.</summary>
    MaybeTwice,

    /// <summary>The day has come to ask how the person is.</summary>
    CheckInDue,

    /// <summary>A check-in found that something more is needed: to the lead.</summary>
    NeedsMore,

    /// <summary>A referee has answered; what, stands on the page.</summary>
    RefereeAnswered,

    /// <summary>Closed so long ago that it is to be erased: to the lead.</summary>
    EraseDue,
}

/// <summary>One person is told of one case, once for each reason. The page that sounds and the mail both come from it.</summary>
internal sealed class Alert : AggregateRoot
{
    private Alert()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid UserId { get; private set; }

    public AlertKind Kind { get; private set; }

    public DateTime At { get; private set; }

    public DateTime? SeenAt { get; private set; }

    public static Alert Of(Guid caseId, Guid userId, AlertKind kind, DateTime at) => new() { CaseId = caseId, UserId = userId, Kind = kind, At = at };

    /// <summary>It happened once more: it sounds again.</summary>
    public void Again(DateTime at) => (At, SeenAt) = (at, null);

    /// <summary>It sounds no more. Doing it twice changes nothing.</summary>
    public void See(DateTime at) => SeenAt ??= at;
}

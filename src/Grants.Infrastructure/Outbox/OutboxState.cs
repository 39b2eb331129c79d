namespace Grants.Infrastructure.Outbox;

/// <summary>Where a message is on its way.</summary>
public enum OutboxState
{
    /// <summary>To be done when due.</summary>
    Waiting,

    /// <summary>Taken; being done now, or was when the process died.</summary>
    Claimed,

    /// <summary>Done.</summary>
    Done,

    /// <summary>On purpose not done; the reason is on record.</summary>
    Skipped,

    /// <summary>Not done after all tries; waits for a person.</summary>
    Failed,

    /// <summary>A person decided not to try again.</summary>
    GivenUp,
}

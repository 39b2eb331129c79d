namespace Grants.Infrastructure.Jobs;

/// <summary>Work a clock starts: opens tranches, makes reminders. Runs in a system scope of its own, never twice at once.</summary>
/// <remarks>Registered with <c>services.AddScheduledWork&lt;T&gt;(every)</c>. What is due is decided by <see cref="TimeProvider"/>, so a missed run is caught up by the next.</remarks>
public interface IScheduledWork
{
    /// <summary>Short neutral code for the audit log and the trigger.</summary>
    static abstract string Name { get; }

    /// <summary>Does what is due now. Idempotent.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

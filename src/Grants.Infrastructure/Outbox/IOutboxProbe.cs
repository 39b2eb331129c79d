namespace Grants.Infrastructure.Outbox;

/// <summary>Lets a test stop the process at a named point. In the product it does nothing.</summary>
internal interface IOutboxProbe
{
    Task ReachedAsync(string point, CancellationToken cancellationToken);
}

/// <summary>The two points at which a crash matters.</summary>
internal static class OutboxProbePoints
{
    /// <summary>Claimed, nothing done yet.</summary>
    public const string Claimed = "claimed-before-send";

    /// <summary>Done, not yet recorded.</summary>
    public const string Handled = "sent-before-record";
}

internal sealed class NoProbe : IOutboxProbe
{
    public Task ReachedAsync(string point, CancellationToken cancellationToken) => Task.CompletedTask;
}

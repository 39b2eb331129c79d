namespace Grants.Infrastructure.Outbox;

/// <summary>Does the work of one kind of message, in a system scope of its own.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind it takes.</summary>
    string Kind { get; }

    /// <summary>Does it. An exception leaves the message for a later try and is shown to staff.</summary>
    /// <param name="message">What to do. Its id is stable over retries: the key of the effect (e.g. the mail's Message-ID).</param>
    /// <param name="cancellationToken">Host is stopping.</param>
    Task<OutboxOutcome> HandleAsync(OutboxDelivery message, CancellationToken cancellationToken);
}

/// <summary>One message handed to its handler.</summary>
/// <param name="Id">Stable over retries.</param>
/// <param name="Payload">JSON as added; read it with <see cref="Read{T}"/>.</param>
public sealed record OutboxDelivery(Guid Id, string Payload)
{
    /// <summary>The payload as the type it was made of.</summary>
    public T Read<T>() => System.Text.Json.JsonSerializer.Deserialize<T>(Payload, OutboxMessage.Json)
        ?? throw new InvalidOperationException("An outbox message is empty.");
}

/// <summary>How the work ended when it did not fail.</summary>
public sealed record OutboxOutcome
{
    private OutboxOutcome(DateTime? laterUtc, string? reason) => (LaterUtc, Reason) = (laterUtc, reason);

    /// <summary>The work is done.</summary>
    public static OutboxOutcome Done { get; } = new(null, null);

    /// <summary>When to ask again, for work that may not be done now.</summary>
    public DateTime? LaterUtc { get; }

    /// <summary>Why nothing was done and nothing will be.</summary>
    public string? Reason { get; }

    /// <summary>Not now, for example outside the hours a partner allows. Not a failure.</summary>
    public static OutboxOutcome Later(DateTime utc) => new(utc, null);

    /// <summary>Not at all; the code stays on record.</summary>
    public static OutboxOutcome Skipped(string reason) => new(null, reason);
}

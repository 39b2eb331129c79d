namespace Grants.Infrastructure.Outbox;

/// <summary>Everything that leaves goes through here: the row is saved with the act, the work is done after the commit.</summary>
public interface IOutbox
{
    /// <summary>Adds a message to the present unit of work.</summary>
    /// <param name="kind">Kind that an <see cref="IOutboxHandler"/> takes.</param>
    /// <param name="payload">Ids and codes only; stored as JSON. Never a name, contact, amount or text.</param>
    /// <param name="key">When given, a second message with the same key is not added (exactly one per key).</param>
    void Add(string kind, object payload, string? key = null);
}

/// <summary>Does the work of one kind of message.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind it takes.</summary>
    string Kind { get; }

    /// <summary>Does it. An exception leaves the message for a later try and is shown to staff.</summary>
    /// <param name="messageId">Stable over retries: use it as the key of the effect (e.g. the mail's Message-ID).</param>
    /// <param name="payload">JSON as added.</param>
    /// <param name="cancellationToken">Host is stopping.</param>
    Task HandleAsync(Guid messageId, string payload, CancellationToken cancellationToken);
}

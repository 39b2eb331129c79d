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

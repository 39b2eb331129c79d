namespace Grants.Notifications.Contracts;

/// <summary>The inbox inside the system. Content stays inside: what goes out is a neutral sentence only.</summary>
public interface IInbox
{
    /// <summary>Adds an item to a person's inbox in the present unit of work; the caller saves.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="kind">The client's sentence is <c>inbox.&lt;kind&gt;</c>.</param>
    /// <param name="recordId">The record to open.</param>
    /// <param name="parameters">Values of the sentence's placeholders: codes, dates (ISO), counts. Never a name, contact or free text.</param>
    void Add(Guid userId, string kind, Guid recordId, IReadOnlyDictionary<string, string> parameters);
}

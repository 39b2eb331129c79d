namespace Grants.Notifications.Contracts;

/// <summary>A module's part of the staff work list. Every module registers one for its own items: <c>services.AddScoped&lt;IWorkSource, X&gt;()</c>.</summary>
public interface IWorkSource
{
    /// <summary>Items the present person may act on now. Only those: no item whose act would be refused.</summary>
    Task<IReadOnlyList<WorkItem>> ItemsAsync(CancellationToken cancellationToken);
}

/// <summary>One thing that waits for staff.</summary>
/// <param name="Kind">One of <see cref="WorkKinds"/>; the client's sentence is <c>work.&lt;kind&gt;</c>.</param>
/// <param name="RecordId">The record to open.</param>
/// <param name="Subject">A code people know, such as <c>P-017</c>. Never a name.</param>
/// <param name="DueOn">Promised for this day in Baghdad; null when nothing was promised. Whether it is late is worked out by the list.</param>
/// <param name="Params">Values of the sentence's placeholders: codes, counts, minor units. Never a name or text of a person.</param>
public sealed record WorkItem(string Kind, Guid RecordId, string Subject, DateOnly? DueOn, IReadOnlyDictionary<string, string> Params)
{
    /// <summary>Somebody needs it tonight: before all that is late.</summary>
    public bool IsUrgent { get; init; }
}

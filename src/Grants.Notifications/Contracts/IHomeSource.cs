namespace Grants.Notifications.Contracts;

/// <summary>A module's part of the partner's home. Every module registers one for its own cards: <c>services.AddScoped&lt;IHomeSource, X&gt;()</c>.</summary>
public interface IHomeSource
{
    /// <summary>Cards for the present person's organisation.</summary>
    Task<IReadOnlyList<HomeItem>> ItemsAsync(CancellationToken cancellationToken);
}

/// <summary>One card on the partner's home.</summary>
/// <param name="Kind">One of <see cref="HomeKinds"/>; the client's sentences are <c>home.&lt;kind&gt;.title</c> and <c>.action</c>.</param>
/// <param name="RecordId">The record to open.</param>
/// <param name="DueOn">Day in Baghdad, null when there is none.</param>
/// <param name="Params">Values of the sentences' placeholders: codes and counts only.</param>
/// <param name="Done">Steps done, when the work has steps.</param>
/// <param name="Of">Steps in all.</param>
public sealed record HomeItem(
    string Kind, Guid RecordId, DateOnly? DueOn, IReadOnlyDictionary<string, string> Params, int? Done = null, int? Of = null);

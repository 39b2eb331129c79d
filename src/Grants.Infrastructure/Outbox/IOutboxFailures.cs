namespace Grants.Infrastructure.Outbox;

/// <summary>What did not leave, for the people who must know. The caller checks the permission and writes the audit entry.</summary>
public interface IOutboxFailures
{
    /// <summary>Messages of a kind whose last try failed, oldest first, at most one page.</summary>
    Task<IReadOnlyList<FailedMessage>> ListAsync(string kind, CancellationToken cancellationToken);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Marks a message to be tried again now; the caller saves. Errors: <c>not-found</c>.</summary>
    Task TryAgainAsync(string kind, Guid id, CancellationToken cancellationToken);

    /// <summary>Marks a message as not needed any more; the caller saves. Errors: <c>not-found</c>.</summary>
    Task GiveUpAsync(string kind, Guid id, CancellationToken cancellationToken);
}

/// <summary>A message whose last try failed.</summary>
/// <param name="Id">The message.</param>
/// <param name="Payload">Ids and codes, JSON.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Code">Why the last one failed.</param>
/// <param name="NextTryAt">UTC; null when only a person can start the next try.</param>
public sealed record FailedMessage(Guid Id, string Payload, DateTime CreatedAt, int Attempts, string Code, DateTime? NextTryAt);

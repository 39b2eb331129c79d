namespace Grants.Infrastructure.Sealing;

/// <summary>Tells people that a sealed value did not open. Owned here, implemented by a module that can reach people.</summary>
public interface IIntegrityAlert
{
    /// <summary>Adds the alert to the present unit of work; called once for each record and day, and the caller saves.</summary>
    /// <param name="recordId">The record; empty when a key itself did not open.</param>
    /// <param name="field">Logical name of the value such as <c>partner.name</c>.</param>
    /// <param name="cancellationToken">Cancels before anything is added.</param>
    Task AddAsync(Guid recordId, string field, CancellationToken cancellationToken);
}

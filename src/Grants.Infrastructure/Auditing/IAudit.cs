namespace Grants.Infrastructure.Auditing;

/// <summary>Puts an act on record in the same transaction as the act. Saving a changed aggregate without an entry throws.</summary>
public interface IAudit
{
    /// <summary>Adds the entry to the present unit of work.</summary>
    /// <param name="act">Neutral code in the past tense, e.g. <c>proposal.submitted</c>.</param>
    /// <param name="recordIds">The records it is about.</param>
    void Record(string act, params IEnumerable<Guid> recordIds);
}

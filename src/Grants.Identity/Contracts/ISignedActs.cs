namespace Grants.Identity.Contracts;

/// <summary>Puts on record what a person decided and the proof that it was them, in the transaction of the decision.</summary>
public interface ISignedActs
{
    /// <summary>
    /// Call after the record has taken the decision and before saving: what the rules refuse is never asked to be signed. Throws
    /// <c>step-up-needed</c> when the proof is missing, too old or over something else; the caller's unit of work is then dropped.
    /// </summary>
    /// <param name="act">Neutral code, the same as in the audit log.</param>
    /// <param name="recordId">The record decided on.</param>
    /// <param name="content">What is decided: ids, codes, amounts in minor units, the version. Nothing sealed, nothing that differs when the
    /// same request comes again.</param>
    /// <param name="cancellationToken">Cancels before anything is added.</param>
    Task SignAsync(string act, Guid recordId, object content, CancellationToken cancellationToken);
}

namespace Grants.Identity.Contracts;

/// <summary>Proves who decided, for records that are kept elsewhere than with the programme: whoever asks keeps the line with its decision.</summary>
public interface IActProofs
{
    /// <summary>As <see cref="ISignedActs.SignAsync"/>, without keeping anything. Errors: <c>step-up-needed</c>.</summary>
    /// <param name="act">Neutral code.</param>
    /// <param name="recordId">The record decided on.</param>
    /// <param name="content">What is decided: ids, codes, amounts; nothing sealed.</param>
    /// <param name="confirmation">What the client brought, or null.</param>
    /// <param name="cancellationToken">Cancels before anything is used up.</param>
    /// <returns>One line, as <see cref="SignedActVerifier"/> checks them.</returns>
    Task<string> ProveAsync(string act, Guid recordId, object content, string? confirmation, CancellationToken cancellationToken);
}

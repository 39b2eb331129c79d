namespace Grants.Identity.Contracts;

/// <summary>Lets the first person into a new system: whoever can run the program on the server may have a code for an administrator.</summary>
public interface IFirstAdministrator
{
    /// <summary>
    /// Makes the account if there is none yet, or a new code while nobody has used the one before. Null when an administrator can already sign in:
    /// from then on administrators invite each other.
    /// </summary>
    Task<FirstInvitation?> InviteAsync(CancellationToken cancellationToken);
}

/// <summary>What is shown once on the console.</summary>
/// <param name="UserName">Name to sign in with later.</param>
/// <param name="Code">One-time code for the page <c>/start</c>.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record FirstInvitation(string UserName, string Code, DateTime ExpiresAt);

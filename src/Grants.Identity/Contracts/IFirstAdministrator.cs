namespace Grants.Identity.Contracts;

/// <summary>Lets the first two people into a new system: whoever can run the program on the server may have codes for two administrators. They hold
/// their role without a second person's confirmation, because the operator at the server's console is that person.</summary>
public interface IFirstAdministrator
{
    /// <summary>
    /// Makes the account if there is none yet, or a new code while nobody has used the one before. Null when two administrators can already sign
    /// in: from then on one asks and another confirms.
    /// </summary>
    Task<FirstInvitation?> InviteAsync(CancellationToken cancellationToken);
}

/// <summary>What is shown once on the console.</summary>
/// <param name="UserName">Name to sign in with later.</param>
/// <param name="Code">One-time code for the page <c>/start</c>.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record FirstInvitation(string UserName, string Code, DateTime ExpiresAt);

namespace Grants.Identity.Domain.Users;

/// <summary>The one code with which an account's password may be set. A new one replaces it; using it removes it.</summary>
internal sealed class Invitation
{
    private Invitation()
    {
    }

    internal Invitation(string selector, string secretHash, DateTime expiresAt)
    {
        Selector = selector;
        SecretHash = secretHash;
        ExpiresAt = expiresAt;
    }

    /// <summary>First group of the code: finds the row, proves nothing.</summary>
    public string Selector { get; private set; } = string.Empty;

    /// <summary>The rest of the code, hashed like a password because it is as short as one.</summary>
    public string SecretHash { get; private set; } = string.Empty;

    /// <summary>UTC; from then on the code is worth nothing.</summary>
    public DateTime ExpiresAt { get; private set; }
}

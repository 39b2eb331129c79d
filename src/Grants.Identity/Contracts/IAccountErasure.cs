namespace Grants.Identity.Contracts;

/// <summary>Erases what the system knows of a person behind an account. The neutral user name stays, so that old acts keep their actor.</summary>
public interface IAccountErasure
{
    /// <summary>Ends the account's access and destroys the key of its name, contacts and second factors. False when there is no such account.</summary>
    Task<bool> EraseAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Erases again what the key store says was erased: after a backup from before was restored. Answers how many accounts.</summary>
    Task<int> ReplayAsync(CancellationToken cancellationToken);
}

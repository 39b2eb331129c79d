namespace Grants.Identity.Contracts;

/// <summary>What other modules may know of people: who there is, never how they are called or reached, except one address at a time on record.</summary>
public interface IUserDirectory
{
    /// <summary>Enabled users of one partner organisation, sorted by user name; with <paramref name="role"/> only those that hold it.</summary>
    Task<IReadOnlyList<UserRef>> InOrganisationAsync(Guid organisationId, string? role, CancellationToken cancellationToken);

    /// <summary>Enabled users of one donor, sorted by user name.</summary>
    Task<IReadOnlyList<UserRef>> InDonorAsync(Guid donorId, CancellationToken cancellationToken);

    /// <summary>Enabled users that hold a role, sorted by user name.</summary>
    Task<IReadOnlyList<UserRef>> WithRoleAsync(string role, CancellationToken cancellationToken);

    /// <summary>Neutral user names by id, disabled users included, so that old acts keep their actor. Unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Opens the mail address of one user; the reading is on record. Null when there is none or the user is disabled.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="purpose">Why, as a short code such as <c>reminder-mail</c>.</param>
    /// <param name="cancellationToken">Cancels before anything is opened.</param>
    Task<string?> OpenMailAddressAsync(Guid userId, string purpose, CancellationToken cancellationToken);
}

/// <summary>A user as other modules see one.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">Neutral user name.</param>
/// <param name="Language"><c>en</c>, <c>ar</c> or <c>ckb</c>.</param>
/// <param name="HasMail">True when a mail address is on file.</param>
public sealed record UserRef(Guid Id, string UserName, string Language, bool HasMail);

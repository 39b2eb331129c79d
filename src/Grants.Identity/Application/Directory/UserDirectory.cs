using Grants.Identity.Contracts;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Directory;

/// <inheritdoc cref="IUserDirectory" />
/// <remarks>Other modules ask on behalf of people who may not see accounts, so it looks with the eyes of the system and answers little.</remarks>
internal sealed class UserDirectory(GrantsDbContext db, CurrentScope scope, IVault vault) : IUserDirectory
{
    private const string Reason = "user-directory";

    public async Task<IReadOnlyList<UserRef>> InOrganisationAsync(Guid organisationId, string? role, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem(Reason);
        var users = db.Set<User>().Where(u => u.OrganisationId == organisationId);
        return await ListAsync(role is null ? users : users.Where(u => u.Roles.Any(r => r.Role == role)), cancellationToken);
    }

    public async Task<IReadOnlyList<UserRef>> InDonorAsync(Guid donorId, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem(Reason);
        return await ListAsync(db.Set<User>().Where(u => u.DonorId == donorId), cancellationToken);
    }

    public async Task<IReadOnlyList<UserRef>> WithRoleAsync(string role, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem(Reason);
        return await ListAsync(db.Set<User>().Where(u => u.Roles.Any(r => r.Role == role)), cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return new Dictionary<Guid, string>();
        using var system = scope.AsSystem(Reason);
        return await db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.UserName, cancellationToken);
    }

    public async Task<string?> OpenMailAddressAsync(Guid userId, string purpose, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem(Reason);
        var user = await db.Set<User>().AsNoTracking()
            .SingleOrDefaultAsync(u => u.Id == userId && u.State != UserState.Disabled, cancellationToken);
        return user?.Mail is null ? null : await vault.OpenAsync(user, user.Mail, purpose, cancellationToken);
    }

    private static async Task<IReadOnlyList<UserRef>> ListAsync(IQueryable<User> users, CancellationToken cancellationToken) =>
        await users.AsNoTracking().Where(u => u.State != UserState.Disabled).OrderBy(u => u.UserName)
            .Select(u => new UserRef(u.Id, u.UserName, u.Language, u.Mail != null)).ToListAsync(cancellationToken);
}

using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Factors;

/// <summary>What the framework's passkey handler must know: whose passkeys there are. It reads only; we write.</summary>
internal sealed class PasskeyStore(GrantsDbContext db) : IUserPasskeyStore<User>
{
    public Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? db.Set<User>().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) : Task.FromResult<User?>(null);

    public async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = Passkey.HashOf(credentialId);
        var userId = await db.Set<Passkey>().Where(p => p.CredentialHash == hash).Select(p => (Guid?)p.UserId).SingleOrDefaultAsync(cancellationToken);
        return userId is { } id ? await db.Set<User>().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) : null;
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = Passkey.HashOf(credentialId);
        var row = await db.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user.Id && p.CredentialHash == hash, cancellationToken);
        return row is null ? null : InfoOf(row);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().AsNoTracking().Where(p => p.UserId == user.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken)).Select(InfoOf)];

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Ours();

    public Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Ours();

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) => throw Ours();

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw Ours();

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => throw Ours();

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw Ours();

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => throw Ours();

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw Ours();

    public void Dispose()
    {
    }

    private static UserPasskeyInfo InfoOf(Passkey row) => new(
        row.CredentialId, row.PublicKey, row.CreatedAt, (uint)row.SignCount, row.Transports?.Split(' '), isUserVerified: true,
        row.IsBackupEligible, row.IsBackedUp, attestationObject: [], clientDataJson: []);

    private static NotSupportedException Ours() => new("Accounts are changed by this module's own services.");
}

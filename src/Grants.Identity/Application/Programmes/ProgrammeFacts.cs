using Grants.Identity.Contracts;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Identity.Application.Programmes;

/// <summary>
/// Knows whether the installation is set up, and how. "Yes" is never taken back, so it is remembered and costs nothing from then on; "not yet"
/// is asked again each time, because another process on the same database may have been told.
/// </summary>
internal sealed class ProgrammeFacts(IServiceScopeFactory scopes) : IProgramme
{
    private static readonly ProgrammeRef Usual = new(null, UsualCurrency, Languages.Default);
    private const string UsualCurrency = "USD";
    private volatile ProgrammeRef? known;

    /// <summary>True while nobody has an account.</summary>
    public async ValueTask<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        known is null && (known = await FindAsync(cancellationToken)) is null;

    public async Task<ProgrammeRef> ReadAsync(CancellationToken cancellationToken) =>
        await IsOpenAsync(cancellationToken) ? Usual : known ?? Usual;

    /// <summary>Null while the installation waits. One with accounts and no programme is older than the setup page, or was begun by the verb.</summary>
    private async Task<ProgrammeRef?> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.System("setup"));
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var found = await db.Set<Programme>().AsNoTracking().Where(p => p.Id == Programme.TheOne && p.State == ProgrammeState.SetUp)
            .Select(p => new ProgrammeRef(p.Code, p.Currency, p.Language)).SingleOrDefaultAsync(cancellationToken);
        return found ?? (await db.Set<User>().AnyAsync(cancellationToken) ? Usual : null);
    }
}

using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;

namespace Grants.Tests.Identity;

/// <summary>Whoever proves again who they are goes on under a new secret; the one before is worth nothing that the proof opened.</summary>
public sealed class SessionRenewalTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task After_unlocking_the_secret_before_stays_locked_and_is_soon_nobodys(string database)
    {
        await using var given = await StartAsync(database);
        var before = await given.SignInAsync("gm-1");
        await given.WithAsync<SessionLockService, bool>(before, async s => { await s.LockAsync(default); return true; });
        var after = await UnlockAsync(given, before);

        after.ShouldNotBe(before);
        (await given.RequestAsync(after)).User!.HeldBackBy.ShouldBeNull();
        (await given.RequestAsync(before)).User!.HeldBackBy.ShouldBe(HttpErrors.Locked);
        given.App.Clock.Advance(IdentityConsts.FormerSecretAge);
        (await given.RequestAsync(before)).User.ShouldBeNull();
        (await given.RequestAsync(after)).User!.HeldBackBy.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_lost_the_answer_unlocks_again()
    {
        await using var given = await StartAsync(nameof(DatabaseProvider.Sqlite));
        var before = await given.SignInAsync("gm-1");
        await given.WithAsync<SessionLockService, bool>(before, async s => { await s.LockAsync(default); return true; });
        var lost = await UnlockAsync(given, before);
        var after = await UnlockAsync(given, before);
        (await given.RequestAsync(after)).User!.HeldBackBy.ShouldBeNull();
        (await given.RequestAsync(lost)).User.ShouldBeNull();
    }

    [Fact]
    public async Task A_confirmation_counts_for_the_new_secret_only()
    {
        await using var given = await StartAsync(nameof(DatabaseProvider.Sqlite));
        var before = await given.SignInAsync("gm-1");
        var user = (await given.RequestAsync(before)).User!;
        await given.ForgetUsedCodesAsync(user.UserId);
        var code = await given.CodeAsync(user.UserId);
        var after = await given.ProveAsync<ConfirmationService>(before, s => s.ByCodeAsync(new ConfirmByCodeInput(IdentityScenario.Password, code), default));

        // What is under way goes on; it cannot decide anything.
        var former = (await given.RequestAsync(before)).User!;
        former.HeldBackBy.ShouldBeNull();
        former.ConfirmedAt.ShouldBeNull();
        (await given.RequestAsync(after)).User!.ConfirmedAt.ShouldBe(given.App.Clock.UtcNow);
        given.App.Clock.Advance(IdentityConsts.FormerSecretAge);
        (await given.RequestAsync(before)).User.ShouldBeNull();
    }

    [Fact]
    public async Task Leaving_ends_the_session_also_under_the_secret_before()
    {
        await using var given = await StartAsync(nameof(DatabaseProvider.Sqlite));
        var before = await given.SignInAsync("gm-1");
        await given.WithAsync<SessionLockService, bool>(before, async s => { await s.LockAsync(default); return true; });
        var after = await UnlockAsync(given, before);
        await given.WithAsync<LeftSession, bool>(before, async s => { await s.EndAsync(before, default); return true; });
        (await given.RequestAsync(after)).User.ShouldBeNull();
    }

    private static async Task<IdentityScenario> StartAsync(string database)
    {
        var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        return given;
    }

    private static Task<string> UnlockAsync(IdentityScenario given, string secret) =>
        given.ProveAsync<SessionLockService>(secret, s => s.UnlockAsync(new UnlockInput(IdentityScenario.Password), default));
}

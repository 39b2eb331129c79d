using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Sessions;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

/// <summary>A session that is left alone, and what ends it: always with a colleague at work at the same time, on each database.</summary>
public sealed class SessionLockTests
{
    private static readonly TimeSpan Away = IdentityConsts.LockAfter + IdentityConsts.LastSeenStep;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_a_page_asks_by_itself_keeps_nobody_in(string database)
    {
        await using var given = await TwoAsync(database);
        var (idle, busy) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-2", device: "b"));
        for (var minute = 1; minute <= Away.TotalMinutes; minute++)
        {
            (await given.RequestAsync(idle, isInput: false)).User!.HeldBackBy.ShouldBeNull();
            given.App.Clock.Advance(TimeSpan.FromMinutes(1));
            await given.RequestAsync(busy);
        }

        // Locked by the server alone, and a touch does not open it.
        var both = await Task.WhenAll(given.RequestAsync(idle), given.RequestAsync(busy));
        both[0].User!.HeldBackBy.ShouldBe(HttpErrors.Locked);
        both[0].Scope.ShouldBe(AccessScope.Outside);
        both[1].User!.HeldBackBy.ShouldBeNull();
        given.App.Clock.Advance(IdentityConsts.StaffIdle - Away);
        (await given.RequestAsync(idle)).User.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_locked_session_opens_with_the_password_of_its_person_only(string database)
    {
        await using var given = await TwoAsync(database);
        var (mine, theirs) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-2", device: "b"));
        await LockAsync(given, mine);
        (await given.RequestAsync(mine)).User!.HeldBackBy.ShouldBe(HttpErrors.Locked);
        (await given.RequestAsync(theirs)).User!.HeldBackBy.ShouldBeNull();

        var error = await Should.ThrowAsync<BusinessException>(() => UnlockAsync(given, mine, "not the right one at all"));
        error.Code.ShouldBe(IdentityErrors.PasswordWrong);
        (await given.RequestAsync(mine)).User!.HeldBackBy.ShouldBe(HttpErrors.Locked);
        var renewed = await UnlockAsync(given, mine, IdentityScenario.Password);
        (await given.RequestAsync(renewed)).User!.HeldBackBy.ShouldBeNull();
    }

    [Fact]
    public async Task Guessing_at_a_locked_session_is_slowed_down()
    {
        await using var given = await TwoAsync(nameof(DatabaseProvider.Sqlite));
        var mine = await given.SignInAsync("gm-1");
        await LockAsync(given, mine);
        for (var i = 0; i < IdentityConsts.FreeAttempts; i++) await Should.ThrowAsync<BusinessException>(() => UnlockAsync(given, mine, "not the right one at all"));
        var error = await Should.ThrowAsync<BusinessException>(() => UnlockAsync(given, mine, IdentityScenario.Password));
        error.Code.ShouldBe(IdentityErrors.TooManyAttempts);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Disabling_roles_factors_and_signing_out_act_on_the_next_request_of_that_person_alone(string database)
    {
        await using var given = await TwoAsync(database);
        var one = await IdOfAsync(given, "gm-1");
        await ExpectGoneAsync(given, (a, _) => given.WithAsync<SessionAppService, bool>(a, async s => { await s.EndThisAsync(default); return true; }));
        await ExpectGoneAsync(given, (_, b) => given.WithAsync<FactorAppService, RecoveryCodesDto>(b, s => s.RenewCodesAsync(default)));
        await ExpectGoneAsync(given, (_, b) => given.WithAsync<SessionAppService, bool>(b, async s => { await s.EndOthersAsync(default); return true; }));
        await ExpectGoneAsync(given, (_, _) => given.GivenRolesAsync(one, Roles.ProgrammeOfficer));
        await ExpectGoneAsync(given, async (_, _) => await given.DisableAsync(TestPerson.Staff(Roles.Administrator) with { Id = await IdOfAsync(given, "admin-1") }, one));
    }

    /// <summary>gm-1 has two sessions, gm-2 one. The act ends the first of gm-1; the one of gm-2 goes on, both asking at the same time.</summary>
    private static async Task ExpectGoneAsync(IdentityScenario given, Func<string, string, Task> act)
    {
        var (first, second, other) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-1", device: "phone"), await given.SignInAsync("gm-2", device: "b"));
        await act(first, second);
        var seen = await Task.WhenAll(given.RequestAsync(first), given.RequestAsync(other));
        seen[0].User.ShouldBeNull();
        seen[1].User!.HeldBackBy.ShouldBeNull();
    }

    private static async Task<IdentityScenario> TwoAsync(string database)
    {
        var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        await given.GivenUserAsync("gm-2", Roles.GrantsManager);
        return given;
    }

    private static Task<bool> LockAsync(IdentityScenario given, string secret) =>
        given.WithAsync<SessionLockService, bool>(secret, async s => { await s.LockAsync(default); return true; });

    private static Task<string> UnlockAsync(IdentityScenario given, string secret, string password) =>
        given.ProveAsync<SessionLockService>(secret, s => s.UnlockAsync(new UnlockInput(password), default));

    private static Task<Guid> IdOfAsync(IdentityScenario given, string userName) => given.App.AsSystemAsync(
        s => s.GetRequiredService<GrantsDbContext>().Set<Grants.Identity.Domain.Users.User>().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());
}

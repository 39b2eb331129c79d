using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

/// <summary>A person chooses another password, with a colleague signed in at the same time.</summary>
public sealed class OwnPasswordTests
{
    private const string Wanted = "seven quiet lamps over water";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_new_one_counts_and_what_was_open_elsewhere_is_over(string database)
    {
        await using var given = await StartAsync(database);
        var (here, phone, colleague) = (await given.SignInAsync("gm-1"), await given.SignInAsync("gm-1", device: "phone"), await given.SignInAsync("gm-2", device: "b"));
        var begun = await given.BeginAsync("gm-1", device: "thief");

        var after = await ChangeAsync(given, here, IdentityScenario.Password, Wanted);

        (await given.RequestAsync(after)).User!.UserName.ShouldBe("gm-1");
        (await given.RequestAsync(phone)).User.ShouldBeNull();
        (await given.RequestAsync(colleague)).User!.UserName.ShouldBe("gm-2");
        await given.ForgetUsedCodesAsync(begun.User.Id);
        var code = await given.CodeAsync(begun.User.Id);
        await RefusedAsync(IdentityErrors.ProofExpired, () => given.EndAsync(begun.Pending!.Token, code, "thief"));
        await RefusedAsync(IdentityErrors.SignInFailed, () => given.SignInAsync("gm-1"));
        await given.SignInAsync("gm-1", Wanted);
        (await ActsAsync(given)).ShouldContain("user.password-changed");
    }

    [Fact]
    public async Task Without_the_present_one_nothing_changes_and_guessing_is_slowed_down()
    {
        await using var given = await StartAsync(nameof(DatabaseProvider.Sqlite));
        var here = await given.SignInAsync("gm-1");
        for (var i = 0; i < IdentityConsts.FreeAttempts; i++)
            (await RefusedAsync(IdentityErrors.PasswordWrong, () => ChangeAsync(given, here, "not the right one at all", Wanted))).Field.ShouldBe("current");
        await RefusedAsync(IdentityErrors.TooManyAttempts, () => ChangeAsync(given, here, IdentityScenario.Password, Wanted));
        await given.SignInAsync("gm-1");
        (await ActsAsync(given)).Count(a => a == "user.password-refused").ShouldBe(IdentityConsts.FreeAttempts);
    }

    [Theory]
    [InlineData("short", IdentityErrors.PasswordTooShort)]
    [InlineData("my name is gm-1 indeed", IdentityErrors.PasswordHasUserName)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", IdentityErrors.PasswordTooCommon)]
    [InlineData(IdentityScenario.Password, IdentityErrors.PasswordSame)]
    public async Task A_weak_one_or_the_same_is_refused_at_its_field(string wanted, string code)
    {
        await using var given = await StartAsync(nameof(DatabaseProvider.Sqlite));
        var here = await given.SignInAsync("gm-1");
        (await RefusedAsync(code, () => ChangeAsync(given, here, IdentityScenario.Password, wanted))).Field.ShouldBe("password");
        (await given.RequestAsync(here)).User!.UserName.ShouldBe("gm-1");
    }

    [Fact]
    public async Task Whoever_lost_the_answer_and_tries_again_is_not_told_that_it_failed()
    {
        await using var given = await StartAsync(nameof(DatabaseProvider.Sqlite));
        var after = await ChangeAsync(given, await given.SignInAsync("gm-1"), IdentityScenario.Password, Wanted);
        await given.WithAsync<OwnPassword, bool>(after, async s =>
        {
            await s.ChangeAsync(new ChangePasswordInput(IdentityScenario.Password, Wanted), default);
            return true;
        });
        (await given.RequestAsync(after)).User!.UserName.ShouldBe("gm-1");
    }

    private static async Task<IdentityScenario> StartAsync(string database)
    {
        var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        await given.GivenUserAsync("gm-2", Roles.GrantsManager);
        return given;
    }

    private static Task<string> ChangeAsync(IdentityScenario given, string secret, string current, string wanted) =>
        given.ProveAsync<OwnPassword>(secret, s => s.ChangeAsync(new ChangePasswordInput(current, wanted), default));

    private static async Task<BusinessException> RefusedAsync(string code, Func<Task> act)
    {
        var error = await Should.ThrowAsync<BusinessException>(act);
        error.Code.ShouldBe(code);
        return error;
    }

    private static Task<List<string>> ActsAsync(IdentityScenario given) => given.App.AsSystemAsync(
        s => s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().Select(e => e.Act).ToListAsync());
}

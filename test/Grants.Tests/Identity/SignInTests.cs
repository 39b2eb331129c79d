using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

public sealed class SignInTests : IAsyncLifetime
{
    private IdentityScenario given = null!;

    public async Task InitializeAsync()
    {
        given = await IdentityScenario.StartAsync();
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
    }

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_name()
    {
        var secret = await given.SignInAsync(" GM-1 ", language: "ckb");
        var (user, _) = await given.RequestAsync(secret);
        user!.UserName.ShouldBe("gm-1");
        user.Language.ShouldBe("ckb");
    }

    [Fact]
    public async Task Known_and_unknown_names_get_the_same_answer_after_the_same_work()
    {
        var passwords = given.App.Services.GetRequiredService<PasswordService>();
        var work = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var known = await FailAsync("gm-1");
        var unknown = await FailAsync("gm-77");
        known.Code.ShouldBe(IdentityErrors.SignInFailed);
        unknown.Code.ShouldBe(known.Code);
        unknown.Values.ShouldBe(known.Values);

        // The second try finds the count of the first.
        await FailAsync("gm-1");
        await FailAsync("gm-77");
        work["gm-77"].ShouldBe(work["gm-1"]);
        work["gm-77"].Count.ShouldBeGreaterThan(6);

        async Task<BusinessException> FailAsync(string name)
        {
            var before = passwords.Evaluations;
            BusinessException? error = null;
            var sql = await CommandCount.OfAsync(async () => error = await Should.ThrowAsync<BusinessException>(() => given.SignInAsync(name, "wrong but long enough")));
            (passwords.Evaluations - before).ShouldBe(1, name);
            work[name] = [.. work.GetValueOrDefault(name, []), .. sql.Commands];
            return error!;
        }
    }

    [Theory]
    [InlineData("gm-1")]
    [InlineData("gm-77")]
    public async Task Tries_are_slowed_down_for_known_and_unknown_names_alike(string name)
    {
        for (var i = 0; i < IdentityConsts.FreeAttempts; i++)
            (await Should.ThrowAsync<BusinessException>(() => given.SignInAsync(name, "wrong but long enough"))).Code.ShouldBe(IdentityErrors.SignInFailed);
        var error = await Should.ThrowAsync<BusinessException>(() => given.SignInAsync(name, "wrong but long enough"));
        error.Code.ShouldBe(IdentityErrors.TooManyAttempts);
        error.Values["seconds"].ShouldBe(30);
    }

    [Fact]
    public async Task The_wait_ends_by_the_clock_and_success_forgets_the_tries()
    {
        await GivenGuessesAsync("stranger", IdentityConsts.FreeAttempts);
        given.App.Clock.Advance(TimeSpan.FromSeconds(31));
        await given.SignInAsync("gm-1", device: "new-phone");
        await GivenGuessesAsync("stranger", IdentityConsts.FreeAttempts);
    }

    [Fact]
    public async Task The_owner_still_gets_in_on_a_known_device_while_a_stranger_guesses()
    {
        await given.SignInAsync("gm-1", device: "own-laptop");
        await GivenGuessesAsync("stranger", IdentityConsts.FreeAttempts);
        (await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("gm-1", device: "unknown"))).Code.ShouldBe(IdentityErrors.TooManyAttempts);
        await given.SignInAsync("gm-1", device: "own-laptop");
    }

    [Fact]
    public async Task Parallel_guesses_do_not_slip_past_the_count()
    {
        var passwords = given.App.Services.GetRequiredService<PasswordService>();
        var before = passwords.Evaluations;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("gm-1", $"wrong number {i} of twenty", "stranger"))));
        (passwords.Evaluations - before).ShouldBe(IdentityConsts.FreeAttempts);
    }

    [Fact]
    public async Task Typed_passwords_are_nowhere_in_the_files()
    {
        const string sentinel = "sentinel-4k2j9-river-boat";
        await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("gm-1", sentinel));
        await Should.ThrowAsync<BusinessException>(() => given.SignInAsync(sentinel, sentinel));
        LeakSearch.FilesWith(given.App.Folder, sentinel).ShouldBeEmpty();
        LeakSearch.FilesWith(given.App.Folder, "gm-1").ShouldNotBeEmpty();
    }

    private async Task GivenGuessesAsync(string device, int count)
    {
        for (var i = 0; i < count; i++)
            (await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("gm-1", "wrong but long enough", device))).Code.ShouldBe(IdentityErrors.SignInFailed);
    }
}

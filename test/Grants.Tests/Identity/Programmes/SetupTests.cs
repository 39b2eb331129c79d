using Grants.Identity;
using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Programmes;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.Programmes;

/// <summary>A new installation is begun once, with the newest code from the console and with no other, whoever tries how often on whichever process.</summary>
public sealed class SetupTests
{
    private const string Password = "three birds over the citadel";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_twenty_on_two_processes_one_begins_and_both_know_it(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        await using var other = new SecondProcess(given.App);
        var code = await GiveCodeAsync(given.App.Services);
        (await IsOpenAsync(other.Services)).ShouldBeTrue();
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TryAsync(i % 2 == 0 ? given.App.Services : other.Services, code, $"{Password} {i}")));
        var done = all.OfType<SetUpDto>().ShouldHaveSingleItem();
        all.OfType<BusinessException>().ShouldAllBe(e => e.Code == IdentityErrors.SetupNotValid || e.Code == IdentityErrors.TooManyAttempts);

        foreach (var process in new[] { given.App.Services, other.Services })
        {
            (await IsOpenAsync(process)).ShouldBeFalse();
            (await process.GetRequiredService<IProgramme>().ReadAsync(CancellationToken.None)).ShouldBe(new ProgrammeRef("PR-7", "EUR", "ckb"));
            (await CommandCount.OfAsync(() => IsOpenAsync(process))).Commands.ShouldBeEmpty("it is never asked again");
        }

        var (user, _) = await given.RequestAsync(await given.SignInAsync(done.UserName, $"{Password} {Array.IndexOf(all, done)}"));
        (user!.UserName, user.Language, user.Roles.Single()).ShouldBe(("admin-1", "ckb", Roles.Administrator));
        await SecondComesInAsync(given, done);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_version_of_the_one_row_decides_without_any_throttle(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        await using var other = new SecondProcess(given.App);
        await GiveCodeAsync(given.App.Services);
        using var allRead = new Barrier(20);
        var errors = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Factory.StartNew(
            () => SaveAfterAllReadAsync(i % 2 == 0 ? given.App.Services : other.Services, allRead), TaskCreationOptions.LongRunning).Unwrap()));
        errors.Count(e => e is null).ShouldBe(1);
        errors.OfType<StaleException>().Count().ShouldBe(19);
        (await given.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<User>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_an_old_a_replaced_a_used_and_no_code_get_the_same_answer_and_leave_their_mark_only()
    {
        await using var given = await IdentityScenario.StartAsync();
        await RefusedAsync(given, "K7QM-3F9T-WXZ2");
        await RefusedAsync(given, "no code at all");

        var old = await GiveCodeAsync(given.App.Services);
        await RefusedAsync(given, old[..5] + "2222-3333");
        given.App.Clock.Advance(IdentityConsts.SetupCodeAge);
        await RefusedAsync(given, old);

        // Killed between showing and using: whoever starts it again has a code that works, and the lost one is worth nothing.
        var lost = await GiveCodeAsync(given.App.Services);
        await using var restarted = new SecondProcess(given.App);
        var code = await GiveCodeAsync(restarted.Services);
        await RefusedAsync(given, lost);
        (await TryAsync(given.App.Services, $" {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)}", Password)).ShouldBeOfType<SetUpDto>();
        await RefusedAsync(given, code, users: 2);
        (await restarted.AsSystemAsync(s => s.GetRequiredService<ISetup>().GiveCodeAsync(CancellationToken.None))).ShouldBeNull();
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_a_bad_form_does_not_use_up_the_code()
    {
        await using var given = await IdentityScenario.StartAsync();
        var code = await GiveCodeAsync(given.App.Services);
        LeakSearch.FilesWith(given.App.Folder, code).ShouldBeEmpty();
        LeakSearch.FilesWith(given.App.Folder, code[5..].Replace("-", "", StringComparison.Ordinal)).ShouldBeEmpty();
        ErrorOf(await TryAsync(given.App.Services, code, "short")).ShouldBe(IdentityErrors.PasswordTooShort);
        ErrorOf(await TryAsync(given.App.Services, code, "my name is admin-1 really")).ShouldBe(IdentityErrors.PasswordHasUserName);
        var guess = code[..5] + "2222-3333";
        for (var i = 0; i < IdentityConsts.FreeAttempts; i++) await RefusedAsync(given, guess);
        ErrorOf(await TryAsync(given.App.Services, guess, Password)).ShouldBe(IdentityErrors.TooManyAttempts);
        given.App.Clock.Advance(IdentityConsts.LongestWait);
        (await TryAsync(given.App.Services, code, Password)).ShouldBeOfType<SetUpDto>();
    }

    [Fact]
    public async Task Where_somebody_has_an_account_there_is_no_setup()
    {
        await using var given = await IdentityScenario.StartAsync();
        var code = await GiveCodeAsync(given.App.Services);
        await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        await RefusedAsync(given, code, users: 1);
        (await given.App.AsSystemAsync(s => s.GetRequiredService<ISetup>().GiveCodeAsync(CancellationToken.None))).ShouldBeNull();
        (await given.App.Services.GetRequiredService<IProgramme>().ReadAsync(CancellationToken.None)).Code.ShouldBeNull();
    }

    private static async Task<string> GiveCodeAsync(IServiceProvider process)
    {
        await using var scope = process.BeginSystemScope("test");
        var given = (await scope.ServiceProvider.GetRequiredService<ISetup>().GiveCodeAsync(CancellationToken.None))!;
        given.ToString().ShouldBe("[code]");
        return given.Code;
    }

    private static async Task<bool> IsOpenAsync(IServiceProvider process) => await process.GetRequiredService<ProgrammeFacts>().IsOpenAsync(CancellationToken.None);

    /// <summary>In a scope of its own, as a request without a session comes.</summary>
    private static async Task<object> TryAsync(IServiceProvider process, string code, string password)
    {
        try
        {
            await using var scope = process.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SetupAppService>()
                .SetUpAsync(new SetUpInput(code, password, "pr-7", "EUR", "ckb"), CancellationToken.None);
        }
        catch (BusinessException e)
        {
            return e;
        }
    }

    private static string ErrorOf(object answer) => answer.ShouldBeAssignableTo<BusinessException>()!.Code;

    private static async Task RefusedAsync(IdentityScenario given, string code, int users = 0)
    {
        var before = await RefusalsAsync(given);
        var error = (await TryAsync(given.App.Services, code, Password)).ShouldBeAssignableTo<BusinessException>()!;
        (error.Code, error.Field, error.Values.Count).ShouldBe((IdentityErrors.SetupNotValid, "code", 0));
        (await RefusalsAsync(given)).ShouldBe(before + 1);
        (await given.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<User>().CountAsync())).ShouldBe(users);
    }

    private static Task<int> RefusalsAsync(IdentityScenario given) => given.App.AsSystemAsync(s =>
        s.GetRequiredService<GrantsDbContext>().Set<AuditEntry>().CountAsync(e => e.Act == "programme.setup-refused" && e.ActorRoles == "system"));

    private static async Task<Exception?> SaveAfterAllReadAsync(IServiceProvider process, Barrier allRead)
    {
        await using var scope = process.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var programme = await db.Set<Programme>().SingleAsync();
        programme.SetUp("PR-1", "USD", "en", DateTime.UnixEpoch);
        db.Add(User.Create("admin-1", Affiliation.Programme, [Roles.Administrator], "en", Programme.TheOne, DateTime.UnixEpoch));
        scope.ServiceProvider.GetRequiredService<IAudit>().Record("programme.set-up", programme.Id);
        allRead.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        return await Record.ExceptionAsync(() => db.SaveChangesAsync());
    }

    private static async Task SecondComesInAsync(IdentityScenario given, SetUpDto done)
    {
        await using (var scope = given.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<InvitationAppService>()
                .AcceptAsync(new AcceptInvitationInput(done.Second.Code, Password), CancellationToken.None);
        }

        var (user, _) = await given.RequestAsync(await given.SignInAsync("admin-2", Password));
        (user!.Roles.Single(), user.Language).ShouldBe((Roles.Administrator, "ckb"));
    }
}

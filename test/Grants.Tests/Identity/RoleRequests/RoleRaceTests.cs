using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Resets;
using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Domain;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Users;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.RoleRequests;

/// <summary>Acts on accounts that are read before the other is written: one of the two loses, on each database.</summary>
public sealed class RoleRaceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_acts_at_one_moment_that_exclude_each_other_one_is_done(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var (one, two) = (await given.GivenStaffAsync("admin-1", Roles.Administrator), await given.GivenStaffAsync("admin-2", Roles.Administrator));
        var managers = new List<TestPerson>();
        for (var i = 1; i <= 20; i++) managers.Add(await given.GivenStaffAsync($"gm-{i}", Roles.GrantsManager));
        var officer = await given.GivenUserAsync("po-1", Roles.ProgrammeOfficer);

        // Twenty confirm.
        await given.SetRolesAsync(one, officer, Roles.GrantsManager);
        var ends = await TogetherAsync(given, [.. managers.Select(m => (Func<Task>)(() => given.ConfirmAsync(m, officer)))]);
        ends.Count(e => e is null).ShouldBe(1);
        ends.Where(e => e is not null).ShouldAllBe(e => e is StaleException
            || ((BusinessException)e!).Code == CommonErrors.WrongState || ((BusinessException)e!).Code == IdentityErrors.RoleRequestOutdated);

        // Two ask for the same account: one request waits.
        ends = await TogetherAsync(
            given, () => given.SetRolesAsync(one, officer, Roles.FinanceOfficer), () => given.SetRolesAsync(two, officer, Roles.ProgrammeOfficer));
        ends.Count(e => e is null).ShouldBe(1);

        // The confirmer, then the asker, loses what it takes while the confirmation is on its way.
        var request = await given.RequestForAsync(officer);
        var (asker, free) = request.AskedBy == one.Id ? (one, two) : (two, one);
        await RaceAsync(given, officer, () => given.ConfirmAsync(managers[0], officer), () => given.DisableAsync(free, managers[0].Id), managers[0].Id);
        if ((await given.RequestForAsync(officer)).State != RoleRequestState.Asked) await given.SetRolesAsync(asker, officer, Roles.ProtectionOfficer);
        await RaceAsync(given, officer, () => given.ConfirmAsync(managers[1], officer), () => given.DisableAsync(free, asker.Id), asker.Id);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_administrators_who_disable_each_other_or_take_the_role_away_do_not_both_win(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var people = new List<TestPerson>();
        for (var i = 1; i <= 5; i++) people.Add(await given.GivenStaffAsync($"admin-{i}", Roles.Administrator));

        // A ring of five, each disabling the next, and all of it again: somebody who can sign in is left every time.
        for (var round = 0; round < 2; round++)
        {
            var ends = await TogetherAsync(
                given, [.. people.Select((p, i) => (Func<Task>)(() => given.DisableAsync(p, people[(i + 1) % people.Count].Id)))]);
            ends.Where(e => e is not null).ShouldAllBe(e => e is BusinessException);
            (await LeftAsync(given, people)).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Two_administrators_who_let_each_other_begin_anew_do_not_both_lose_what_they_sign_in_with()
    {
        await using var given = await IdentityScenario.StartAsync();
        var people = new List<TestPerson>();
        for (var i = 1; i <= 4; i++) people.Add(await given.GivenStaffAsync($"admin-{i}", Roles.Administrator));
        // Asked by two others: of two confirmations that one person asked for, one loses anyway.
        var (first, second) = (await AskAsync(people[2], "admin-1"), await AskAsync(people[3], "admin-2"));
        var ends = await TogetherAsync(given, () => ConfirmAsync(people[0], second), () => ConfirmAsync(people[1], first));
        ends.Count(e => e is null).ShouldBe(1);
        ends.Single(e => e is not null).ShouldBeOfType<StaleException>();

        async Task<Guid> AskAsync(TestPerson by, string name) =>
            (await given.App.AsAsync(by, s => s.GetRequiredService<FactorResetAppService>().AskAsync(new AskResetInput(name), CancellationToken.None))).Id;

        Task ConfirmAsync(TestPerson by, Guid id) => given.App.AsAsync(by, s => s.GetRequiredService<FactorResetAppService>().ConfirmAsync(id, 1, CancellationToken.None));
    }

    /// <summary>Either the confirmation came first, or the disabling did and nothing was given.</summary>
    private static async Task RaceAsync(IdentityScenario given, Guid account, Func<Task> confirm, Func<Task> disable, Guid disabled)
    {
        var before = (await given.UserAsync(account)).RoleNames;
        var ends = await TogetherAsync(given, confirm, disable);
        ends.Count(e => e is null).ShouldBe(1);
        ends.Single(e => e is not null).ShouldBeOfType<StaleException>();
        var isDisabled = (await given.UserAsync(disabled)).State == UserState.Disabled;
        isDisabled.ShouldBe(ends[1] is null);
        (await given.UserAsync(account)).RoleNames.SequenceEqual(before).ShouldBe(isDisabled);
    }

    private static async Task<int> LeftAsync(IdentityScenario given, List<TestPerson> people)
    {
        var left = 0;
        foreach (var person in people) left += (await given.UserAsync(person.Id)).CanSignIn ? 1 : 0;
        return left;
    }

    private static Task<Exception?[]> TogetherAsync(IdentityScenario given, params Func<Task>[] acts) =>
        HeldWrites.RunAsync(given.App.Services, [.. acts.Select(a => (Func<Task<Exception?>>)(() => Record.ExceptionAsync(a)!))]);
}

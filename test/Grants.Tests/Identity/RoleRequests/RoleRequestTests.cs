using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.RoleRequests;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.RoleRequests;

public sealed class RoleRequestTests : IAsyncLifetime
{
    private IdentityScenario given = null!;
    private TestPerson admin = null!;
    private TestPerson other = null!;
    private TestPerson manager = null!;
    private Guid officer;

    public async Task InitializeAsync()
    {
        given = await IdentityScenario.StartAsync();
        admin = await given.GivenStaffAsync("admin-1", Roles.Administrator);
        other = await given.GivenStaffAsync("admin-2", Roles.Administrator);
        manager = await given.GivenStaffAsync("gm-1", Roles.GrantsManager);
        officer = await given.GivenUserAsync("po-1", Roles.ProgrammeOfficer);
    }

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task A_role_is_held_once_somebody_else_confirms_and_old_sessions_are_over()
    {
        var session = await given.SignInAsync("po-1");
        await given.SetRolesAsync(admin, officer, Roles.ProgrammeOfficer, Roles.FinanceOfficer);
        (await RolesAsync()).ShouldBe([Roles.ProgrammeOfficer]);
        (await given.RequestAsync(session)).User.ShouldNotBeNull("asking alone changes nothing");

        await given.ConfirmAsync(manager, officer);
        (await RolesAsync()).ShouldBe([Roles.FinanceOfficer, Roles.ProgrammeOfficer]);
        (await given.RequestAsync(session)).User.ShouldBeNull();
        var request = await given.RequestForAsync(officer);
        (request.State, request.AskedBy, request.DecidedBy).ShouldBe((RoleRequestState.Confirmed, admin.Id, manager.Id));
    }

    [Fact]
    public async Task Neither_the_asker_nor_the_one_it_is_about_confirms_or_refuses()
    {
        var receiver = await given.GivenStaffAsync("gm-2", Roles.GrantsManager);
        await given.SetRolesAsync(admin, receiver.Id, Roles.GrantsManager, Roles.FinanceController);
        foreach (var person in new[] { admin, receiver })
        {
            await RefusedAsync(CommonErrors.SamePerson, () => given.ConfirmAsync(person, receiver.Id));
            await RefusedAsync(CommonErrors.SamePerson, () => RefuseAsync(person, receiver.Id));
        }

        await RefusedAsync(CommonErrors.SamePerson, () => given.SetRolesAsync(admin, admin.Id, Roles.GrantsManager));
    }

    [Fact]
    public async Task Taking_away_acts_at_once_and_ends_what_waits()
    {
        await given.GivenRolesAsync(officer, Roles.ProgrammeOfficer, Roles.FinanceOfficer);
        await given.SetRolesAsync(admin, officer, Roles.ProgrammeOfficer, Roles.FinanceOfficer, Roles.GrantsManager);
        var session = await given.SignInAsync("po-1");
        await given.SetRolesAsync(other, officer, Roles.ProgrammeOfficer);
        (await RolesAsync()).ShouldBe([Roles.ProgrammeOfficer]);
        (await given.RequestAsync(session)).User.ShouldBeNull();
        (await given.RequestForAsync(officer)).State.ShouldBe(RoleRequestState.Withdrawn);
        await RefusedAsync(CommonErrors.WrongState, () => given.ConfirmAsync(manager, officer));
    }

    [Fact]
    public async Task What_is_refused_withdrawn_or_too_old_stays_without_effect()
    {
        await given.SetRolesAsync(admin, officer, Roles.GrantsManager);
        await RefusedAsync(IdentityErrors.RoleRequestWaits, () => given.SetRolesAsync(other, officer, Roles.FinanceOfficer));
        await RefusedAsync(IdentityErrors.RoleRequestNotYours, () => WithdrawAsync(other));
        await RefuseAsync(manager, officer);
        await RefusedAsync(CommonErrors.WrongState, () => given.ConfirmAsync(other, officer));

        await given.SetRolesAsync(admin, officer, Roles.GrantsManager);
        await WithdrawAsync(admin);
        await RefusedAsync(CommonErrors.WrongState, () => given.ConfirmAsync(manager, officer));

        await given.SetRolesAsync(admin, officer, Roles.GrantsManager);
        given.App.Clock.Advance(IdentityConsts.TwoPersonRequestAge + TimeSpan.FromSeconds(1));
        await RefusedAsync(IdentityErrors.RoleRequestTooOld, () => given.ConfirmAsync(manager, officer));
        (await ListAsync(manager)).ShouldBeEmpty();
        await given.SetRolesAsync(other, officer, Roles.FinanceOfficer);
        (await RolesAsync()).ShouldBe([Roles.ProgrammeOfficer]);
    }

    [Fact]
    public async Task A_disabled_account_gets_nothing_also_after_it_is_enabled_again()
    {
        await given.SetRolesAsync(admin, officer, Roles.GrantsManager);
        await given.DisableAsync(other, officer);
        await RefusedAsync(CommonErrors.WrongState, () => given.ConfirmAsync(manager, officer));
        await RefusedAsync(CommonErrors.WrongState, () => given.SetRolesAsync(admin, officer, Roles.GrantsManager));
        (await ListAsync(manager)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_asker_who_is_no_administrator_any_more_and_a_confirmer_who_lost_the_role_are_too_late()
    {
        await given.SetRolesAsync(other, officer, Roles.GrantsManager);
        await given.DisableAsync(admin, other.Id);
        await RefusedAsync(IdentityErrors.RoleRequestAskerGone, () => given.ConfirmAsync(manager, officer));

        // The request of somebody who was let in as a manager a moment ago, and is none any more.
        await given.DisableAsync(admin, manager.Id);
        (await Should.ThrowAsync<StaleException>(() => given.ConfirmAsync(manager, officer))).RecordId.ShouldBe(manager.Id);
        (await RolesAsync()).ShouldBe([Roles.ProgrammeOfficer]);
    }

    [Fact]
    public async Task A_new_account_has_no_roles_and_no_code_until_they_are_confirmed()
    {
        var id = await given.CreateAsync(admin, new InviteUserInput([Roles.FinanceController], "ar"));
        var row = await RowAsync("fc-1");
        (row.Roles.Count, row.Actions, row.Waiting!.Wanted, row.Waiting.AskedBy).ShouldBe((0, row.Actions, row.Waiting.Wanted, "admin-1"));
        row.Actions.ShouldBe(["disable"]);
        row.Waiting.Wanted.ShouldBe([Roles.FinanceController]);
        row.Waiting.Actions.ShouldBe(["withdraw"]);
        await RefusedAsync(IdentityErrors.RolesWait, () => given.InviteAsync(admin, id));

        await given.ConfirmAsync(manager, id);
        var confirmed = await RowAsync("fc-1");
        confirmed.Actions.ShouldBe(["disable", "invite", "set-roles"]);
        confirmed.Waiting.ShouldBeNull();
        (await given.InviteAsync(admin, id)).UserName.ShouldBe("fc-1");
    }

    [Fact]
    public async Task The_second_person_sees_present_and_wanted_roles_and_what_can_be_done()
    {
        await given.SetRolesAsync(admin, officer, Roles.GrantsManager);
        var seen = (await ListAsync(manager)).ShouldHaveSingleItem();
        (seen.UserName, seen.AskedBy).ShouldBe(("po-1", "admin-1"));
        (seen.Present.Single(), seen.Wanted.Single()).ShouldBe((Roles.ProgrammeOfficer, Roles.GrantsManager));
        seen.Actions.ShouldBe(["confirm", "refuse"]);
        (await ListAsync(admin)).Single().Actions.ShouldBe(["withdraw"]);
        foreach (var (person, count) in new[] { (manager, 1), (other, 1), (admin, 0), (TestPerson.Staff(Roles.ProgrammeOfficer) with { Id = officer }, 0) })
            (await given.App.AsAsync(person, s => s.GetRequiredService<IWaitingConfirmations>().AskedAtAsync(CancellationToken.None))).Count.ShouldBe(count, person.UserName);
        await RefusedAsync(IdentityErrors.RoleRequestWaits, () => given.SetRolesAsync(admin, officer, Roles.FinanceOfficer));
        await RefusedAsync(IdentityErrors.RoleRequestNothingNew, () => given.SetRolesAsync(admin, manager.Id, Roles.GrantsManager));
    }

    private async Task<IReadOnlyList<string>> RolesAsync() => (await given.UserAsync(officer)).RoleNames;

    private async Task<UserDto> RowAsync(string userName) => (await given.App.AsAsync(
        admin, s => s.GetRequiredService<UserAppService>().SearchAsync(new UserSearchInput(userName), CancellationToken.None))).Items.Single();

    private Task<IReadOnlyList<RoleRequestDto>> ListAsync(TestPerson by) =>
        given.App.AsAsync(by, s => s.GetRequiredService<RoleRequestAppService>().ListAsync(CancellationToken.None));

    private async Task RefuseAsync(TestPerson by, Guid userId)
    {
        var request = await given.RequestForAsync(userId);
        await given.AsAsync(by, s => s.GetRequiredService<RoleRequestAppService>().RefuseAsync(request.Id, request.Version, CancellationToken.None));
    }

    private async Task WithdrawAsync(TestPerson by)
    {
        var request = await given.RequestForAsync(officer);
        await given.AsAsync(by, s => s.GetRequiredService<RoleRequestAppService>().WithdrawAsync(request.Id, request.Version, CancellationToken.None));
    }

    private static async Task RefusedAsync(string code, Func<Task> act) => (await Should.ThrowAsync<BusinessException>(act)).Code.ShouldBe(code);
}

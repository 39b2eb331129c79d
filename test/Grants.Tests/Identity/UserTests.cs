using Grants.Identity.Domain;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Users;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;

namespace Grants.Tests.Identity;

public class UserTests
{
    private static readonly DateTime At = new(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc);
    private readonly Guid administrator = Guid.CreateVersion7();

    [Fact]
    public void An_invited_person_becomes_active_with_a_password()
    {
        var user = GivenInvited();
        user.Accept("hash", At.AddHours(71));
        user.State.ShouldBe(UserState.Active);
        user.CanSignIn.ShouldBeTrue();
        user.Invitation.ShouldBeNull();
    }

    [Fact]
    public void A_code_is_worth_nothing_after_72_hours() =>
        Should.Throw<BusinessException>(() => GivenInvited().Accept("hash", At.AddHours(72))).Code.ShouldBe(IdentityErrors.InvitationNotValid);

    [Fact]
    public void A_code_is_used_up_by_using_it()
    {
        var user = GivenInvited();
        user.Accept("hash", At);
        Should.Throw<BusinessException>(() => user.Accept("other", At)).Code.ShouldBe(IdentityErrors.InvitationNotValid);
    }

    [Fact]
    public void Nobody_changes_disables_enables_or_invites_themself()
    {
        var user = GivenActive();
        foreach (var act in (Action[])[() => user.TakeRoles([Roles.ProgrammeOfficer], user.Id), () => user.Disable(user.Id), () => user.Enable(user.Id), () => user.Invite("AAAA", "hash", user.Id, At)])
            Should.Throw<BusinessException>(act).Code.ShouldBe(CommonErrors.SamePerson);
    }

    [Fact]
    public void Disabling_changing_roles_and_a_new_password_each_change_the_stamp()
    {
        var user = GivenActive();
        var stamps = new List<Guid> { user.Stamp };
        Receive(user, Roles.GrantsManager);
        stamps.Add(user.Stamp);
        user.Disable(administrator);
        stamps.Add(user.Stamp);
        user.Enable(administrator);
        user.Invite("AAAA", "hash", administrator, At);
        user.Accept("other", At);
        stamps.Add(user.Stamp);
        stamps.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void A_disabled_person_loses_the_code_and_cannot_be_disabled_twice()
    {
        var user = GivenInvited();
        user.Disable(administrator);
        user.Invitation.ShouldBeNull();
        user.CanSignIn.ShouldBeFalse();
        Should.Throw<BusinessException>(() => user.Disable(administrator)).Code.ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void Somebody_who_never_set_a_password_is_invited_again_when_enabled()
    {
        var user = GivenInvited();
        user.Disable(administrator);
        user.Enable(administrator);
        user.State.ShouldBe(UserState.Invited);
    }

    [Fact]
    public void Roles_come_by_a_confirmed_request_only_and_only_those_of_the_same_side()
    {
        var user = GivenActive();
        Should.Throw<BusinessException>(() => RoleRequest.Ask(user, [Roles.PartnerLead], administrator, At)).Code.ShouldBe(IdentityErrors.OrganisationRequired);
        Should.Throw<ArgumentException>(() => user.TakeRoles([Roles.GrantsManager], administrator));
        var request = RoleRequest.Ask(user, [Roles.GrantsManager], administrator, At);
        Should.Throw<ArgumentException>(() => user.Receive(request));
        Should.Throw<ArgumentException>(() => request.Confirm(GivenActive(), Guid.CreateVersion7(), At));
        user.RoleNames.ShouldBe([Roles.ProgrammeOfficer]);
    }

    private void Receive(User user, string role) => RoleRequest.Ask(user, [role], administrator, At).Confirm(user, Guid.CreateVersion7(), At);

    private User GivenInvited()
    {
        var user = User.Create("po-9", Affiliation.Programme, [Roles.ProgrammeOfficer], "ckb", administrator, At);
        user.Invite("AAAA", "hash", administrator, At);
        return user;
    }

    private User GivenActive()
    {
        var user = GivenInvited();
        user.Accept("hash", At);
        return user;
    }
}

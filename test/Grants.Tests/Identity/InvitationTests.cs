using Grants.Identity.Application.Accounts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

public sealed class InvitationTests : IAsyncLifetime
{
    private const string Password = "three birds over the citadel";
    private IdentityScenario given = null!;

    public async Task InitializeAsync() => given = await IdentityScenario.StartAsync();

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task An_invited_lead_sets_a_password_and_signs_in()
    {
        var invitation = await GivenInvitationAsync(new InviteUserInput([Roles.PartnerLead], "ar", OrganisationCode: "p-017"));
        invitation.UserName.ShouldBe("p017-1");
        (await AcceptAsync(invitation.Code)).UserName.ShouldBe("p017-1");
        var (user, _) = await given.RequestAsync(await given.SignInAsync("p017-1", Password));
        user!.OrganisationId.ShouldBe(IdentityScenario.KnownPlaces.Of("P-017"));
        user.Language.ShouldBe("ar");
    }

    [Fact]
    public async Task Of_twenty_who_use_a_code_at_the_same_moment_one_gets_in()
    {
        var invitation = await GivenInvitationAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await AcceptAsync(invitation.Code, $"password number {i} by the river");
                return i;
            }
            catch (BusinessException e)
            {
                e.Code.ShouldBeOneOf(IdentityErrors.InvitationNotValid, IdentityErrors.TooManyAttempts);
                return -1;
            }
        }));
        var winner = results.Where(r => r >= 0).ShouldHaveSingleItem();
        await given.SignInAsync(invitation.UserName, $"password number {winner} by the river");
    }

    [Fact]
    public async Task A_used_an_old_a_replaced_and_an_unknown_code_get_the_same_answer()
    {
        var used = await GivenInvitationAsync();
        await AcceptAsync(used.Code);
        await RefusedAsync(used.Code);

        var old = await GivenInvitationAsync();
        given.App.Clock.Advance(TimeSpan.FromHours(72));
        await RefusedAsync(old.Code);

        var replaced = await GivenInvitationAsync();
        await InviteAgainAsync(replaced.UserName);
        await RefusedAsync(replaced.Code);

        await RefusedAsync("AAAA-BBBB-CCCC");
        await RefusedAsync("not a code");
    }

    [Fact]
    public async Task A_sign_in_begun_with_the_password_before_is_over_when_a_code_brings_another()
    {
        var administrator = await given.GivenStaffAsync("admin-1", Roles.Administrator);
        var id = await given.GivenUserAsync("gm-1", Roles.GrantsManager);
        var begun = await given.BeginAsync("gm-1", device: "thief");
        await AcceptAsync((await given.InviteAsync(administrator, id)).Code, "seven quiet lamps over water");
        var code = await given.CodeAsync(id);
        (await Should.ThrowAsync<BusinessException>(() => given.EndAsync(begun.Pending!.Token, code, "thief"))).Code.ShouldBe(IdentityErrors.ProofExpired);
        await given.SignInAsync("gm-1", "seven quiet lamps over water");
    }

    [Fact]
    public async Task A_weak_password_does_not_use_up_the_code()
    {
        var invitation = await GivenInvitationAsync();
        (await Should.ThrowAsync<BusinessException>(() => AcceptAsync(invitation.Code, "short"))).Code.ShouldBe(IdentityErrors.PasswordTooShort);
        (await Should.ThrowAsync<BusinessException>(() => AcceptAsync(invitation.Code, $"my name is {invitation.UserName}"))).Code
            .ShouldBe(IdentityErrors.PasswordHasUserName);
        await AcceptAsync(invitation.Code);
    }

    [Fact]
    public async Task Guessing_the_second_half_of_a_code_is_slowed_down()
    {
        var invitation = await GivenInvitationAsync();
        for (var i = 0; i < IdentityConsts.FreeAttempts; i++) await RefusedAsync(invitation.Code[..4] + "-2222-3333");
        (await Should.ThrowAsync<BusinessException>(() => AcceptAsync(invitation.Code[..4] + "-2222-3333"))).Code.ShouldBe(IdentityErrors.TooManyAttempts);
    }

    [Fact]
    public async Task The_code_is_nowhere_in_the_files()
    {
        var invitation = await GivenInvitationAsync();
        LeakSearch.FilesWith(given.App.Folder, invitation.Code).ShouldBeEmpty();
        LeakSearch.FilesWith(given.App.Folder, invitation.Code[5..].Replace("-", "", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private Task<InvitationDto> GivenInvitationAsync(InviteUserInput? input = null) => given.GivenInvitationAsync(input);

    private Task InviteAgainAsync(string userName) => given.App.AsSystemAsync(async s =>
    {
        var id = await s.GetRequiredService<GrantsDbContext>().Set<User>().Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync();
        await given.InviteAsync(await given.GivenStaffAsync("admin-1", Roles.Administrator), id);
    });

    private async Task<AcceptedInvitationDto> AcceptAsync(string code, string password = Password)
    {
        await using var scope = given.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvitationAppService>().AcceptAsync(new AcceptInvitationInput(code, password), CancellationToken.None);
    }

    private async Task RefusedAsync(string code)
    {
        var error = await Should.ThrowAsync<BusinessException>(() => AcceptAsync(code));
        error.Code.ShouldBe(IdentityErrors.InvitationNotValid);
        error.Field.ShouldBe("code");
    }
}

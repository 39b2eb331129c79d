using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Resets;
using Grants.Identity.Domain;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.Resets;

public sealed class FactorResetTests : IAsyncLifetime
{
    private const string NewPassword = "three birds over the citadel";
    private TestPerson second = null!;
    private IdentityScenario given = null!;
    private TestPerson first = null!;
    private Guid userId;

    public async Task InitializeAsync()
    {
        given = await IdentityScenario.StartAsync();
        userId = await given.GivenUserAsync("po-1", Roles.ProgrammeOfficer);
        second = await given.GivenStaffAsync("gm-2", Roles.GrantsManager);
        first = TestPerson.Staff(Roles.Administrator, "admin-1") with { Id = await given.GivenUserAsync("admin-1", Roles.Administrator) };
    }

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task After_a_reset_nothing_old_works_and_the_code_begins_anew()
    {
        var session = await given.SignInAsync("po-1");
        var begun = await given.BeginAsync("po-1");
        var code = await ConfirmAsync(second, await AskAsync());
        (await given.RequestAsync(session)).User.ShouldBeNull();
        (await Should.ThrowAsync<BusinessException>(() => given.EndAsync(begun.Pending!.Token, "000000"))).Code.ShouldBe(IdentityErrors.ProofExpired);
        (await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("po-1"))).Code.ShouldBe(IdentityErrors.SignInFailed);

        await given.App.AsSystemAsync(s => s.GetRequiredService<InvitationAppService>().AcceptAsync(new AcceptInvitationInput(code.Code, NewPassword), CancellationToken.None));
        var (user, _) = await given.RequestAsync(await given.SignInAsync("po-1", NewPassword));
        user!.HeldBackBy.ShouldBe("factor-needed");
    }

    [Fact]
    public async Task Whoever_asked_and_whom_it_is_about_cannot_confirm()
    {
        var id = await AskAsync();
        foreach (var person in new[] { first, second with { Id = userId } })
            (await Should.ThrowAsync<BusinessException>(() => ConfirmAsync(person, id))).Code.ShouldBe(CommonErrors.SamePerson);
        await given.SignInAsync("po-1");
    }

    [Fact]
    public async Task Nobody_asks_for_themself() =>
        (await Should.ThrowAsync<BusinessException>(() => given.App.AsAsync(
            first, s => s.GetRequiredService<FactorResetAppService>().AskAsync(new AskResetInput("admin-1"), CancellationToken.None))))
        .Code.ShouldBe(CommonErrors.SamePerson);

    [Fact]
    public async Task A_refused_reset_changes_nothing_and_stays_refused()
    {
        var id = await AskAsync();
        await given.App.AsAsync(second, s => s.GetRequiredService<FactorResetAppService>().RefuseAsync(id, 1, CancellationToken.None));
        (await Should.ThrowAsync<BusinessException>(() => ConfirmAsync(second, id, 2))).Code.ShouldBe(CommonErrors.WrongState);
        await given.SignInAsync("po-1");
    }

    [Fact]
    public async Task After_three_days_it_has_to_be_asked_again()
    {
        var id = await AskAsync();
        given.App.Clock.Advance(IdentityConsts.TwoPersonRequestAge + TimeSpan.FromSeconds(1));
        (await Should.ThrowAsync<BusinessException>(() => ConfirmAsync(second, id))).Code.ShouldBe(IdentityErrors.ResetTooOld);
        (await given.App.AsAsync(second, s => s.GetRequiredService<FactorResetAppService>().ListAsync(CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_asked_and_is_disabled_since_has_asked_in_vain()
    {
        var id = await AskAsync();
        await given.DisableAsync(await given.GivenStaffAsync("admin-2", Roles.Administrator), first.Id);
        (await Should.ThrowAsync<BusinessException>(() => ConfirmAsync(second, id))).Code.ShouldBe(IdentityErrors.ResetAskerGone);
        await given.SignInAsync("po-1");
    }

    [Fact]
    public async Task The_second_person_sees_what_can_be_done_and_the_first_does_not()
    {
        await AskAsync();
        (await ListAsync(second)).ShouldHaveSingleItem().Actions.ShouldBe(["confirm", "refuse"]);
        (await ListAsync(first)).ShouldHaveSingleItem().Actions.ShouldBeEmpty();
    }

    private async Task<Guid> AskAsync() => (await given.App.AsAsync(
        first, s => s.GetRequiredService<FactorResetAppService>().AskAsync(new AskResetInput("po-1"), CancellationToken.None))).Id;

    private Task<InvitationDto> ConfirmAsync(TestPerson by, Guid id, long version = 1) => given.App.AsAsync(
        by, s => s.GetRequiredService<FactorResetAppService>().ConfirmAsync(id, version, CancellationToken.None));

    private Task<IReadOnlyList<FactorResetDto>> ListAsync(TestPerson by) => given.App.AsAsync(
        by, s => s.GetRequiredService<FactorResetAppService>().ListAsync(CancellationToken.None));
}

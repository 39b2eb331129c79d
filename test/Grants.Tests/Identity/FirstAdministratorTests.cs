using Grants.Identity.Application.Accounts;
using Grants.Identity.Contracts;
using Grants.Kernel.Permissions;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private const string Password = "three birds over the citadel";
    private IdentityScenario given = null!;

    public async Task InitializeAsync() => given = await IdentityScenario.StartAsync();

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_comes_in_by_a_code_and_then_there_are_no_more_codes()
    {
        var lost = (await InviteAsync())!;
        var second = (await InviteAsync())!;
        second.UserName.ShouldBe(lost.UserName);
        await given.App.AsSystemAsync(s => s.GetRequiredService<InvitationAppService>()
            .AcceptAsync(new AcceptInvitationInput(second.Code, Password), CancellationToken.None));
        var (user, _) = await given.RequestAsync(await given.SignInAsync(second.UserName, Password));
        user!.Roles.ShouldBe([Roles.Administrator]);
        (await InviteAsync()).ShouldBeNull();
    }

    private Task<FirstInvitation?> InviteAsync() =>
        given.App.AsSystemAsync(s => s.GetRequiredService<IFirstAdministrator>().InviteAsync(CancellationToken.None));
}

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
    public async Task Two_administrators_come_in_by_codes_of_the_console_and_then_there_are_no_more()
    {
        for (var i = 1; i <= 2; i++)
        {
            var lost = (await InviteAsync())!;
            var again = (await InviteAsync())!;
            (again.UserName, again.UserName).ShouldBe((lost.UserName, $"admin-{i}"));
            await given.App.AsSystemAsync(s => s.GetRequiredService<InvitationAppService>()
                .AcceptAsync(new AcceptInvitationInput(again.Code, Password), CancellationToken.None));
            var (user, _) = await given.RequestAsync(await given.SignInAsync(again.UserName, Password));
            user!.Roles.ShouldBe([Roles.Administrator]);
        }

        (await InviteAsync()).ShouldBeNull();
    }

    private Task<FirstInvitation?> InviteAsync() =>
        given.App.AsSystemAsync(s => s.GetRequiredService<IFirstAdministrator>().InviteAsync(CancellationToken.None));
}

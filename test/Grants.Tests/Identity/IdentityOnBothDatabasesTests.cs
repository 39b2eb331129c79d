using Grants.Identity.Application.Accounts;
using Grants.Identity.Domain;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

/// <summary>What the database decides (one winner, one count, one order) holds on each of them.</summary>
public class IdentityOnBothDatabasesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task One_of_twenty_uses_the_code_and_the_session_is_read_by_one_command(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var invitation = await given.GivenInvitationAsync(new InviteUserInput([Roles.GrantsManager], "en"));
        var accepted = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            try
            {
                await using var scope = given.App.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<InvitationAppService>()
                    .AcceptAsync(new AcceptInvitationInput(invitation.Code, $"password number {i} by the river"), CancellationToken.None);
                return (int?)i;
            }
            catch (BusinessException e) when (e.Code is IdentityErrors.InvitationNotValid or IdentityErrors.TooManyAttempts)
            {
                return null;
            }
        }));
        var winner = accepted.OfType<int>().ShouldHaveSingleItem();
        var secret = await given.SignInAsync(invitation.UserName, $"password number {winner} by the river");
        (await CommandCount.OfAsync(() => given.RequestAsync(secret))).Commands.Count.ShouldBe(1);
        (await given.RequestAsync(secret)).User!.Roles.ShouldBe([Roles.GrantsManager]);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Parallel_guesses_are_counted_and_lists_are_in_order(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        for (var i = 1; i <= 52; i++) await given.GivenUserAsync($"gm-{i:000}", Roles.GrantsManager);
        var codes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            (await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("gm-001", $"wrong number {i} of twenty"))).Code));
        codes.Count(c => c == IdentityErrors.SignInFailed).ShouldBe(IdentityConsts.FreeAttempts);
        await given.AsAsync(TestPerson.Staff(Roles.Administrator), async s =>
        {
            var users = s.GetRequiredService<UserAppService>();
            var first = await users.SearchAsync(new UserSearchInput("gm-"), CancellationToken.None);
            var second = await users.SearchAsync(new UserSearchInput("gm-", After: first.Next), CancellationToken.None);
            first.Items.Concat(second.Items).Select(u => u.UserName).ShouldBe(Enumerable.Range(1, 52).Select(i => $"gm-{i:000}"));
        });
    }
}

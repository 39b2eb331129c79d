using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

/// <summary>One asks for roles and another confirms, in the words of the tests.</summary>
internal static class RoleScenario
{
    /// <summary>Somebody of the staff with an account: whoever acts on accounts must have one.</summary>
    public static async Task<TestPerson> GivenStaffAsync(this IdentityScenario given, string userName, string role) =>
        TestPerson.Staff(role, userName) with { Id = await given.GivenUserAsync(userName, role) };

    /// <summary>An account as it is now.</summary>
    public static Task<User> UserAsync(this IdentityScenario given, Guid id) => given.App.AsSystemAsync(
        s => s.GetRequiredService<GrantsDbContext>().Set<User>().AsNoTracking().SingleAsync(u => u.Id == id));

    /// <summary>The newest request for an account as it is now.</summary>
    public static Task<RoleRequest> RequestForAsync(this IdentityScenario given, Guid userId) => given.App.AsSystemAsync(
        s => s.GetRequiredService<GrantsDbContext>().Set<RoleRequest>().AsNoTracking().Where(r => r.UserId == userId).OrderByDescending(r => r.Id).FirstAsync());

    /// <summary>Sets roles as the administrator does on the page: taking away acts, anything else is asked.</summary>
    public static async Task SetRolesAsync(this IdentityScenario given, TestPerson by, Guid userId, params string[] roles)
    {
        var version = (await given.UserAsync(userId)).Version;
        await given.AsAsync(by, s => s.GetRequiredService<RoleChanges>().SetAsync(userId, roles, version, CancellationToken.None));
    }

    /// <summary>Confirms what waits for an account.</summary>
    public static async Task ConfirmAsync(this IdentityScenario given, TestPerson by, Guid userId)
    {
        var request = await given.RequestForAsync(userId);
        await given.AsAsync(by, s => s.GetRequiredService<RoleRequestAppService>().ConfirmAsync(request.Id, request.Version, CancellationToken.None));
    }

    /// <summary>One asks, another confirms.</summary>
    public static async Task GivenRolesAsync(this IdentityScenario given, Guid userId, params string[] roles)
    {
        await given.SetRolesAsync(await given.GivenStaffAsync("admin-1", Roles.Administrator), userId, roles);
        await given.ConfirmAsync(await given.GivenStaffAsync("gm-99", Roles.GrantsManager), userId);
    }

    /// <summary>A new account, confirmed, and its code.</summary>
    public static async Task<InvitationDto> GivenInvitationAsync(this IdentityScenario given, InviteUserInput? input = null)
    {
        var administrator = await given.GivenStaffAsync("admin-1", Roles.Administrator);
        var id = await given.CreateAsync(administrator, input ?? new InviteUserInput([Roles.ProgrammeOfficer], "en"));
        await given.ConfirmAsync(await given.GivenStaffAsync("gm-99", Roles.GrantsManager), id);
        return await given.InviteAsync(administrator, id);
    }

    /// <summary>Makes an account that waits for its roles.</summary>
    public static async Task<Guid> CreateAsync(this IdentityScenario given, TestPerson by, InviteUserInput input) =>
        (await given.App.AsAsync(by, s => s.GetRequiredService<UserAppService>().CreateAsync(input, CancellationToken.None))).Id;

    /// <summary>Gives out a code.</summary>
    public static async Task<InvitationDto> InviteAsync(this IdentityScenario given, TestPerson by, Guid id)
    {
        var version = (await given.UserAsync(id)).Version;
        return await given.App.AsAsync(by, s => s.GetRequiredService<AccountAppService>().InviteAsync(id, version, CancellationToken.None));
    }

    /// <summary>Takes access away.</summary>
    public static async Task DisableAsync(this IdentityScenario given, TestPerson by, Guid id)
    {
        var version = (await given.UserAsync(id)).Version;
        await given.AsAsync(by, s => s.GetRequiredService<AccountAppService>().DisableAsync(id, version, CancellationToken.None));
    }
}

using Grants.Identity.Application.Passwords;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>People of any role on a host whose programme is empty.</summary>
public static class People
{
    /// <summary>Somebody who holds the role and has the demo password; partner and donor people belong to one that has no records.</summary>
    public static async Task<string> GivenAsync(HostFixture host, string role, bool hasFactor = true)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<GrantsDbContext>();
        var userName = hasFactor ? $"test-{role}" : $"new-{role}";
        if (await db.Set<User>().AnyAsync(u => u.UserName == userName)) return userName;

        var affiliation = Roles.Partner.Contains(role) ? new Affiliation(Guid.CreateVersion7(), null, "P-900")
            : Roles.Donor.Contains(role) ? new Affiliation(null, Guid.CreateVersion7(), "D-90")
            : Affiliation.Programme;
        var user = User.Create(userName, affiliation, [role], "en", Guid.Empty, host.Clock.GetUtcNow().UtcDateTime);
        user.Begin(await services.GetRequiredService<PasswordService>().HashAsync(DemoPassword.Value, CancellationToken.None));
        db.Add(user);
        if (hasFactor)
        {
            var app = Authenticator.Begin(user.Id, user.KeyOwnerId, Totp.NewSecret(), host.Clock.GetUtcNow().UtcDateTime);
            app.Confirm(usedStep: 0, host.Clock.GetUtcNow().UtcDateTime);
            db.Add(app);
        }

        services.GetRequiredService<IAudit>().Record("user.added", user.Id);
        await db.SaveChangesAsync();
        return userName;
    }
}

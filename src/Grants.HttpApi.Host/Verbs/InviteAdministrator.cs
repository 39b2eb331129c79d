using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Shows a one-time code for an administrator on the console, and nowhere else, while fewer than two can sign in.</summary>
internal static class InviteAdministrator
{
    public static async Task RunAsync(WebApplication app)
    {
        await using var scope = app.Services.BeginSystemScope("first-administrator");
        if (await scope.ServiceProvider.GetRequiredService<ISetup>().IsOpenAsync(CancellationToken.None))
        {
            Console.WriteLine("Nobody has an account yet. Start the program without a word: it shows the address of the setup page and a code for it.");
            return;
        }

        var invitation = await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().InviteAsync(CancellationToken.None);
        Console.WriteLine(invitation is null
            ? "Two administrators can sign in already: from now on roles are asked for on the page Users and confirmed by another person."
            : $"Open /start and enter the code {invitation.Code} before {invitation.ExpiresAt:yyyy-MM-dd HH:mm} UTC. The user name will be {invitation.UserName}.");
    }
}

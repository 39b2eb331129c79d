using System.Globalization;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Says on the console how to begin, as long as nobody has an account. Never through the log, whose lines travel further.</summary>
internal static class SetupNotice
{
    /// <summary>Makes a new code and writes it; writes nothing once the installation is set up.</summary>
    public static async Task WriteAsync(WebApplication app, TextWriter console)
    {
        await using var scope = app.Services.BeginSystemScope("setup");
        if (await scope.ServiceProvider.GetRequiredService<ISetup>().GiveCodeAsync(CancellationToken.None) is not { } given) return;
        var until = given.ExpiresAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await console.WriteLineAsync(
            $"""

             Nobody has an account here yet. Open this page and enter the setup code:
               Page: {given.Page}
               Code: {given.Code}
             It works once, until {until} UTC. Every start makes a new code, and then only the new one works.

             """);
        await console.FlushAsync();
    }
}

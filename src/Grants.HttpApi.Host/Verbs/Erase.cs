using Grants.Identity.Contracts;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Contracts;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Erases a person for ever, or again after an old backup was restored.</summary>
internal static class Erase
{
    private const string Usage =
        """
        erase USERNAME         says what would be erased
        erase USERNAME --yes   erases it for ever
        erase --again          erases again what was erased before, after a backup was restored
        """;

    public static async Task<int> RunAsync(WebApplication app, string[] args, string? userName)
    {
        await using var scope = app.Services.BeginSystemScope("erase");
        var erasure = scope.ServiceProvider.GetRequiredService<IAccountErasure>();
        if (args.Contains("--again", StringComparer.Ordinal))
        {
            var (accounts, others) = await AgainAsync(app);
            Console.WriteLine($"{accounts} accounts that were erased are erased here too, and {others} records of the enclave.");
            return 0;
        }

        if (userName is null)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        if (!args.Contains("--yes", StringComparer.Ordinal))
        {
            Console.WriteLine($"'{userName}' will lose access at once. Its name, mail, phone, sign-in app and names of passkeys are erased, in every backup too; nobody can bring them back.");
            Console.WriteLine("What it did stays on record under the user name. To erase: the same command with --yes");
            return 0;
        }

        if (await erasure.EraseAsync(userName, CancellationToken.None))
        {
            Console.WriteLine($"'{userName}' is erased.");
            return 0;
        }

        await Console.Error.WriteLineAsync($"There is no account '{userName}'.");
        return 1;
    }

    /// <summary>What each key store says was erased, in its own database. Answers how many accounts, and how many records of the enclave.</summary>
    public static async Task<(int Accounts, int Others)> AgainAsync(WebApplication app)
    {
        await using var programme = app.Services.BeginSystemScope("erase");
        await using var enclave = app.Services.GetRequiredService<Enclave>().Services.BeginSystemScope("erase");
        return (
            await programme.ServiceProvider.GetRequiredService<IAccountErasure>().ReplayAsync(CancellationToken.None),
            await enclave.ServiceProvider.GetRequiredService<ICaseErasure>().ReplayAsync(CancellationToken.None));
    }
}

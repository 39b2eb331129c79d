using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Lets new keys take the place of old ones while the system runs. May be ended at any moment: the same command again completes it.</summary>
internal static class RotateKeys
{
    private const string MasterAct = "keys.master-rotated";
    private const string ForgottenAct = "keys.master-forgotten";
    private const string Programme = "programme";

    private const string Usage =
        """
        rotate-keys --master NEWKEYFILE       a new master key (make it: umask 077; openssl rand -base64 32 > NEWKEYFILE)
        rotate-keys --forget KEY              takes an old master key that wraps nothing any more out of the key file
        rotate-keys --organisation CODE       new keys for a partner or donor; "programme" for the programme's own, "all" for everybody
        each with --enclave                   for the enclave's own master key and keys; of these only "all"
        """;

    public static Task<int> RunAsync(WebApplication app, string[] args)
    {
        var services = args.Contains("--enclave", StringComparer.Ordinal) ? app.Services.GetRequiredService<Enclave>().Services : app.Services;
        return Option(args, "--master") is { } file ? MasterAsync(services, file)
            : Option(args, "--forget") is { } key ? ForgetAsync(services, key)
            : Option(args, "--organisation") is { } code ? OrganisationAsync(services, code)
            : RefuseAsync(Usage);
    }

    private static async Task<int> MasterAsync(IServiceProvider container, string file)
    {
        IReadOnlyList<string> free;
        try
        {
            free = container.GetRequiredService<MasterKeyRotation>().Rotate(file, step => Console.WriteLine($"{step.Done} of {step.Of} keys are wrapped by the new key."));
        }
        catch (InvalidOperationException e)
        {
            return await RefuseAsync(e.Message);
        }

        await RecordAsync(container, MasterAct);
        foreach (var key in free)
        {
            Console.WriteLine($"The key {key} wraps nothing any more and may be deleted: rotate-keys --forget {key}");
            Console.WriteLine("Keep a copy of it apart as long as there is a backup of the key store from before: that backup opens with it only.");
        }

        return 0;
    }

    private static async Task<int> ForgetAsync(IServiceProvider container, string key)
    {
        try
        {
            container.GetRequiredService<MasterKeyRotation>().Forget(key);
        }
        catch (InvalidOperationException e)
        {
            return await RefuseAsync(e.Message);
        }

        await RecordAsync(container, ForgottenAct);
        Console.WriteLine($"The key {key} is no longer in the key file.");
        return 0;
    }

    private static async Task<int> OrganisationAsync(IServiceProvider container, string code)
    {
        await using var scope = container.BeginSystemScope("rotate-keys");
        var rotation = scope.ServiceProvider.GetRequiredService<OrganisationKeyRotation>();
        var owners = code == "all" ? rotation.Owners() : await OwnerAsync(scope.ServiceProvider, code) is { } owner ? [owner] : [];
        if (owners.Count == 0) return await RefuseAsync($"There is no partner or donor '{code}' with keys.\n{Usage}");
        var broken = await rotation.RotateAsync(owners, step => Console.WriteLine($"{step.Done} of {step.Of} values are sealed anew."), CancellationToken.None);
        if (broken > 0) return await RefuseAsync($"{broken} values did not open, so the old keys stay. Everything else lies under the new keys. Look for 'integrity.incident' in the audit log.");
        Console.WriteLine($"Done: {owners.Count} have new keys, the old ones are deleted.");
        return 0;
    }

    private static async Task<Guid?> OwnerAsync(IServiceProvider services, string code) => code == Programme
        ? Guid.Empty
        : services.GetService<IOrganisationLookup>() is not { } partners ? null
        : await partners.IdOfAsync(code, CancellationToken.None) ?? await services.GetRequiredService<IDonorLookup>().IdOfAsync(code, CancellationToken.None);

    private static async Task RecordAsync(IServiceProvider container, string act)
    {
        await using var scope = container.BeginSystemScope("rotate-keys");
        scope.ServiceProvider.GetRequiredService<IAudit>().Record(act);
        await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    }

    private static string? Option(string[] args, string name) =>
        args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } given ? given[(name.Length + 1)..]
        : args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}

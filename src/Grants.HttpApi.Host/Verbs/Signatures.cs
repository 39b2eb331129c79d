using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Takes signed decisions out, and checks such a file without network or database.</summary>
internal static class Signatures
{
    public static async Task ExportAsync(WebApplication app, string file)
    {
        await using var scope = app.Services.BeginSystemScope("export-signatures");
        await using var writer = new StreamWriter(file);
        var count = await scope.ServiceProvider.GetRequiredService<ISignedActFile>().WriteAsync(writer, CancellationToken.None);
        Console.WriteLine($"{count} decisions written to {file}.");
    }

    /// <summary>0 when all hold, 1 when one does not.</summary>
    public static async Task<int> VerifyAsync(string file)
    {
        using var reader = new StreamReader(file);
        var report = await SignedActVerifier.CheckAsync(reader, CancellationToken.None);
        foreach (var fault in report.Faults) await Console.Error.WriteLineAsync(fault);
        Console.WriteLine($"{report.Signatures} signatures hold, {report.Confirmed} decisions were confirmed by a code, {report.Faults.Count} do not hold.");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}

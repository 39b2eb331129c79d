using System.Diagnostics;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>The client's own checks, so that <c>dotnet test</c> runs everything there is.</summary>
public sealed class ClientTests
{
    [Theory]
    [InlineData("test")]
    [InlineData("lint")]
    [InlineData("texts")]
    public async Task The_clients_own_checks_pass(string script)
    {
        var (code, output) = await NpmAsync("run", "--silent", script);
        code.ShouldBe(0, output);
    }

    [Fact]
    public async Task The_clients_types_are_those_of_the_servers_document()
    {
        var made = Path.Combine(Directory.CreateTempSubdirectory("grants-api-").FullName, "api.ts");
        var (code, output) = await NpmAsync("exec", "--", "openapi-typescript", "openapi.json", "-o", made);
        code.ShouldBe(0, output);
        (await File.ReadAllTextAsync(made)).ShouldBe(
            await File.ReadAllTextAsync(Path.Combine(Client, "src/app/shared/api/api.ts")), "run etc/generate-client-types");
    }

    private static string Client => Path.Combine(Repository.Root, "angular");

    private static async Task<(int Code, string Output)> NpmAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("npm", arguments) { WorkingDirectory = Client, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output));
    }
}

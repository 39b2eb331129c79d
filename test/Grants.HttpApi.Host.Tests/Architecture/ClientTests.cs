using System.Diagnostics;
using System.Text.RegularExpressions;

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

    /// <summary>A browser writes what stands in fields into its profile, unless it is asked not to (found by <c>BrowserDay</c>).</summary>
    [Fact]
    public void No_form_and_no_free_field_lets_the_browser_remember_what_is_typed()
    {
        var sources = Repository.Files("angular/src/app", ".ts", ".html").Where(f => !f.EndsWith(".spec.ts", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var forms = sources.SelectMany(s => Regex.Matches(s, "<form [^>]*>")).Select(m => m.Value).ToList();
        var fields = sources.SelectMany(s => Regex.Matches(s, "<textarea [^>]*>")).Select(m => m.Value).Where(f => !f.Contains("appControl", StringComparison.Ordinal)).ToList();
        forms.Count.ShouldBeGreaterThan(20);
        forms.Concat(fields).Where(f => !f.Contains("autocomplete=\"off\"", StringComparison.Ordinal)).ShouldBeEmpty();
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

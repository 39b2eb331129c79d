using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Grants.Benchmarks.Support;

/// <summary>Where the built host lies, and folders that are gone afterwards.</summary>
internal static class Places
{
    private const string Host = "Grants.HttpApi.Host";

    /// <summary>The host's own Release output; a Debug build would measure something nobody runs.</summary>
    public static string HostProgram { get; } = Find();

    /// <summary>Publishes the host as README tells an operator to; answers its program.</summary>
    public static async Task<string> PublishAsync(string folder)
    {
        string[] arguments = ["publish", Path.Combine(Root(), "src", Host), "-c", "Release", "-r", "linux-x64", "-o", folder, "-v", "quiet"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, Host + ".dll") : throw new InvalidOperationException("The host cannot be published:\n" + said);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("grants-bench-").FullName;

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Find()
    {
        var program = Path.Combine(Root(), "src", Host, "bin", "Release", "net10.0", Host + ".dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("Run with -c Release: the host's Release build is missing.", program);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

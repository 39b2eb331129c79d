using System.Runtime.CompilerServices;

namespace Grants.Benchmarks.Support;

/// <summary>Where the built host lies, and folders that are gone afterwards.</summary>
internal static class Places
{
    private const string Host = "Grants.HttpApi.Host";

    /// <summary>The host's own Release output; a Debug build would measure something nobody runs.</summary>
    public static string HostProgram { get; } = Find();

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

    private static string Find([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        var program = Path.Combine(root, "src", Host, "bin", "Release", "net10.0", Host + ".dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("Run with -c Release: the host's Release build is missing.", program);
    }
}

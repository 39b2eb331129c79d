using System.Runtime.CompilerServices;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>The files of the repository as they lie on disk.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "dist", ".angular", "Migrations", "App_Data", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>All modules, lowest first, and what each may refer to directly.</summary>
    public static IReadOnlyList<(string Project, string[] MayReference)> References { get; } =
    [
        ("Grants.Kernel", []),
        ("Grants.Infrastructure", ["Grants.Kernel"]),
        ("Grants.Identity", ["Grants.Infrastructure"]),
        ("Grants.Notifications", ["Grants.Identity"]),
        ("Grants.Partners", ["Grants.Notifications"]),
        ("Grants.Funding", ["Grants.Partners"]),
        ("Grants.Payments", ["Grants.Funding"]),
        ("Grants.Proposals", ["Grants.Payments"]),
        ("Grants.Awards", ["Grants.Proposals"]),
        ("Grants.Reporting", ["Grants.Awards"]),
        ("Grants.Protection", ["Grants.Payments"]),
        ("Grants.SqlServerStandIn", []),
        ("Grants.HttpApi.Host", ["Grants.Reporting", "Grants.Protection", "Grants.SqlServerStandIn"]),
    ];

    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => !Path.GetRelativePath(Root, f).Split(Path.DirectorySeparatorChar).Any(NotOurs.Contains));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Grants.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

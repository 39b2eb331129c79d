using System.Text.RegularExpressions;
using Grants.Infrastructure.Modularity;
using Grants.Protection;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>The rules of architecture.md that a compiler does not hold. Each was seen red once by breaking it.</summary>
public sealed partial class LayoutTests
{
    [Fact]
    public void Projects_refer_to_what_the_table_says_and_to_nothing_else()
    {
        var projects = Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!).Order();
        projects.ShouldBe(Repository.References.Select(r => r.Project).Order(), "every project is in the table");
        foreach (var (project, may) in Repository.References)
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
            ProjectReference().Matches(text).Select(m => m.Groups[1].Value).Order().ShouldBe(may.Order(), project);
        }
    }

    [Fact]
    public void Modules_show_their_module_class_and_contracts_only()
    {
        var modules = ModuleCatalog.From<Composition.HostModule>().Modules.Where(m => m.GetType() != typeof(Composition.HostModule))
            .Concat(ModuleCatalog.From<ProtectionModule>().Modules).ToList();
        modules.Count.ShouldBe(9, "all modules are under the host or in the enclave");
        foreach (var module in modules)
        {
            var assembly = module.GetType().Assembly;
            var name = assembly.GetName().Name!;
            var shown = assembly.GetExportedTypes().Where(t => t != module.GetType() && !InContracts(t, name)).Select(t => t.FullName).ToList();
            shown.ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Hand_written_files_stay_under_400_lines_and_most_are_short()
    {
        var files = new[] { "src", "test", "angular/src" }
            .SelectMany(f => Repository.Files(f, ".cs", ".ts", ".html", ".css", ".scss"))
            .Where(f => Path.GetFileName(f) != "api.ts")
            .Select(f => (File: Path.GetRelativePath(Repository.Root, f), Lines: File.ReadLines(f).Count()))
            .OrderBy(f => f.Lines).ToList();
        files.Count.ShouldBeGreaterThan(200);
        files.Where(f => f.Lines > 400).ShouldBeEmpty();
        files[files.Count / 2].Lines.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void The_domain_knows_neither_database_nor_web()
    {
        var files = Repository.Files("src", ".cs").Where(f => f.Contains($"{Path.DirectorySeparatorChar}Domain{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(30);
        foreach (var file in files)
            ForbiddenUsing().Matches(File.ReadAllText(file)).Select(m => m.Value).ShouldBeEmpty(Path.GetRelativePath(Repository.Root, file));
    }

    private static bool InContracts(Type type, string assembly) =>
        type.Namespace == $"{assembly}.Contracts" || type.Namespace?.StartsWith($"{assembly}.Contracts.", StringComparison.Ordinal) == true;

    [GeneratedRegex("<ProjectReference Include=\"[^\"]*/([^/\"]+)\\.csproj\"")]
    private static partial Regex ProjectReference();

    // Scoping interfaces and Sealed<T> of Infrastructure are allowed: they are what an aggregate declares about itself.
    [GeneratedRegex(@"using (Microsoft\.(EntityFrameworkCore|AspNetCore|Extensions)|System\.Net\.Http)[^;]*;")]
    private static partial Regex ForbiddenUsing();
}

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary><c>etc/asvs.csv</c>, the state of each requirement of OWASP ASVS 5, names only what is there, and SECURITY.md counts it rightly.</summary>
public sealed class AsvsTests
{
    /// <summary>The line of SECURITY.md before the counts.</summary>
    public const string Begin = "<!-- asvs: counts of etc/asvs.csv; AsvsTests prints them -->";

    private const string End = "<!-- asvs: end -->";
    private const string Tested = "tested";
    private const string ByDesign = "by design";
    private const int MaxRequirement = 90;

    private static readonly string[] States = [Tested, ByDesign, "not yet", "not applicable"];

    private static readonly Dictionary<int, string> Chapters = new()
    {
        [1] = "Encoding and sanitization",
        [2] = "Validation and business logic",
        [3] = "Web frontend",
        [4] = "Interface and web service",
        [5] = "Files",
        [6] = "Authentication",
        [7] = "Sessions",
        [8] = "Authorization",
        [9] = "Self-contained tokens",
        [11] = "Cryptography",
        [12] = "Secure communication",
        [13] = "Configuration",
        [14] = "Data protection",
        [15] = "Secure coding and architecture",
        [16] = "Logging and error handling",
    };

    [Fact]
    public void Every_requirement_is_there_once_in_order_and_well_formed()
    {
        var rows = Rows();
        rows.Count.ShouldBe(273);
        var order = rows.Select(r => new Version(r.Id[1..])).ToList();
        order.ShouldBe(order.Distinct().Order());
        foreach (var row in rows)
        {
            Chapters.ShouldContainKey(row.Chapter, row.Id);
            row.Level.ShouldBeOneOf("L1", "L2", "L3");
            row.State.ShouldBeOneOf(States);
            row.Requirement.Length.ShouldBeInRange(1, MaxRequirement, row.Id);
            row.Evidence.ShouldNotBeNullOrWhiteSpace(row.Id);
        }
    }

    [Fact]
    public void What_is_tested_names_a_test_that_exists()
    {
        foreach (var (row, name) in Named(Tested)) DeclaredNames.OfTests.ShouldContain(name, $"{row.Id}: '{name}' is not there");
    }

    [Fact]
    public void What_is_by_design_names_a_file_or_type_that_exists()
    {
        foreach (var (row, name) in Named(ByDesign))
            (DeclaredNames.OfTypes.Contains(name) || File.Exists(Path.Combine(Repository.Root, name))).ShouldBeTrue($"{row.Id}: '{name}' is not there");
    }

    [Fact]
    public void The_security_page_counts_what_the_table_says()
    {
        var expected = Counts();
        var page = File.ReadLines(Path.Combine(Repository.Root, "SECURITY.md")).SkipWhile(l => l != Begin).Skip(1).TakeWhile(l => l != End).ToList();
        page.ShouldBe(expected, $"Paste this into SECURITY.md between '{Begin}' and '{End}':\n{string.Join('\n', expected)}\n");
    }

    private static List<string> Counts()
    {
        var rows = Rows();
        return
        [
            $"| Chapter | {string.Join(" | ", States)} |",
            $"|---|{string.Concat(States.Select(_ => "--:|"))}",
            .. rows.GroupBy(r => r.Chapter).Select(c => Line($"V{c.Key} {Chapters[c.Key]}", c)),
            .. rows.GroupBy(r => r.Level).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => Line($"All of level {l.Key[1..]}", l)),
            Line("All", rows),
        ];
    }

    private static string Line(string title, IEnumerable<Row> rows)
    {
        var counts = rows.CountBy(r => r.State).ToDictionary();
        return $"| {title} | {string.Join(" | ", States.Select(s => counts.GetValueOrDefault(s)))} |";
    }

    private static IEnumerable<(Row Row, string Name)> Named(string state) =>
        Rows().Where(r => r.State == state).SelectMany(r => r.Evidence.Split("; ").Select(n => (r, n)));

    private static List<Row> Rows()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "etc", "asvs.csv"));
        lines[0].ShouldBe("id,level,requirement,state,evidence");
        return [.. lines.Skip(1).Select(Read)];
    }

    private static Row Read(string line)
    {
        var cells = line.Split(',');
        cells.Length.ShouldBe(5, line);
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    private sealed record Row(string Id, string Level, string Requirement, string State, string Evidence)
    {
        public int Chapter => new Version(Id[1..]).Major;
    }
}

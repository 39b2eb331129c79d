using Grants.Identity;
using Grants.Tests.Support;

namespace Grants.Tests.Infrastructure;

public sealed class TestDatabaseTests
{
    /// <summary>A leak search must find the files it listed; another test's end once moved the WAL away in between.</summary>
    [Fact]
    public async Task The_end_of_one_test_leaves_the_files_of_another_alone()
    {
        await using var lasting = await TestApp.StartAsync<IdentityModule>();
        var before = Files(lasting);
        before.ShouldContain(f => f.EndsWith("-wal", StringComparison.Ordinal));
        await using (await TestApp.StartAsync<IdentityModule>())
        {
        }

        Files(lasting).ShouldBe(before);
    }

    private static List<string> Files(TestApp app) =>
        [.. Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

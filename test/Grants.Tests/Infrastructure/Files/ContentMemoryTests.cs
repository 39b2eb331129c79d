using System.Diagnostics;

namespace Grants.Tests.Infrastructure.Files;

/// <summary>Measured while no other test runs: what others need would count too.</summary>
[Collection(Alone.Name)]
public sealed class ContentMemoryTests
{
    [Fact]
    public void Checking_needs_little_memory_however_much_a_file_pretends_to_hold()
    {
        foreach (var (name, content, _) in HostileFiles.All())
        {
            var bytes = content();
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var most = 0L;
            using var watch = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false) - before), null, 0, 1);
            var time = Stopwatch.StartNew();
            ContentCheckTests.AnswerTo(bytes);
            most = Math.Max(most, GC.GetTotalMemory(false) - before);
            most.ShouldBeLessThan(64L * 1024 * 1024, name);
            time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), name);
        }
    }
}

/// <summary>Tests that measure, one after the other and beside no other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

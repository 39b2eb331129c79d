using Grants.Benchmarks.Support;

namespace Grants.Benchmarks.Start;

/// <summary>Start of the published process to the first page, with a database that is there already.</summary>
internal static class ColdStartRun
{
    private const int Times = 5;
    private const double BudgetSeconds = 2;

    public static async Task RunAsync(Figures figures)
    {
        var folder = Places.NewFolder();
        var published = Places.NewFolder();
        try
        {
            var program = await Places.PublishAsync(published);
            await using (await HostProcess.StartAsync(folder, program))
            {
                // Fills the folder; not counted.
            }

            var seconds = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                await using var host = await HostProcess.StartAsync(folder, program);
                seconds.Add(host.StartedIn.TotalSeconds);
            }

            figures.Add($"Cold start to first 200, median of {Times}", seconds.Order().ElementAt(Times / 2), BudgetSeconds, "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(published, recursive: true);
        }
    }
}

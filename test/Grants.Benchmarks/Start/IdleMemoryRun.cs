using Grants.Benchmarks.Support;

namespace Grants.Benchmarks.Start;

/// <summary>What the published host keeps in RAM when one person has signed in and nobody does anything.</summary>
internal static class IdleMemoryRun
{
    private const double BudgetMegabytes = 200;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Figures figures)
    {
        var folder = Places.NewFolder();
        var published = Places.NewFolder();
        try
        {
            var program = await Places.PublishAsync(published);
            await using (await HostProcess.StartAsync(folder, program))
            {
                // Fills the folder; seeding is not what an idle server does.
            }

            await using var host = await HostProcess.StartAsync(folder, program);
            using var person = await host.SignInAsync("po-1");
            await Task.Delay(Rest);
            figures.Add("Idle memory (RSS) 30 s after start, one sign-in", host.ResidentBytes / 1024.0 / 1024.0, BudgetMegabytes, "MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(published, recursive: true);
        }
    }
}

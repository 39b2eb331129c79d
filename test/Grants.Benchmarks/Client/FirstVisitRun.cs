using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;

namespace Grants.Benchmarks.Client;

/// <summary>What a first visit costs somebody with an old phone: every byte, in Chromium, compressed as it travels.</summary>
internal static class FirstVisitRun
{
    private const string Language = "ar";
    private const double Kilo = 1024;
    private const string EndOfEntrance = "/api/session/factor";

    public static async Task RunAsync(Figures figures)
    {
        if (Browser.Path is null)
        {
            figures.Tell("First visit", "not measured: no Chromium on PATH");
            return;
        }

        var folder = Places.NewFolder();
        try
        {
            await using var host = await HostProcess.StartAsync(folder);
            await PartnerAsync(figures, host);
            await OtherAsync(figures, host, "Staff", "po-1");
            await OtherAsync(figures, host, "Donor", "da-1");
            await SlowAsync(figures, host);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PartnerAsync(Figures figures, HostProcess host)
    {
        await using var counter = new ByteCounter(host.Address);
        await using var visitor = await Visitor.ComeAsync(counter.Address, Language, onPhone: true);
        await visitor.OpenAsync();
        await visitor.RestAsync();
        figures.Add("Partner, first visit until sign-in: everything, service worker included", counter.Bytes / Kilo, 95, "KB");
        figures.Tell("Partner, first visit until sign-in: requests", $"{visitor.Waves.Requests}");
        Show(visitor, 0);

        var before = visitor.Waves.Requests;
        await visitor.SignInAsync("p017-lead");
        Show(visitor, before);
        var wrote = await visitor.FollowAsync("/reports/") || (await visitor.FollowAsync("/reports") && await visitor.FollowAsync("/reports/"));
        Show(visitor, before);
        var what = wrote ? "home and report form" : "home (no report is due in the demo)";
        figures.Add($"Partner, first visit, {what}: everything", counter.Bytes / Kilo, 160, "KB");
        // Up to the answer to the code; the demo's own request for that code is nobody's outside the demo.
        var after = visitor.Waves.Paths.Skip(before).Where(p => !p.StartsWith("/api/demo/", StringComparison.Ordinal)).ToList();
        var entrance = after.IndexOf(EndOfEntrance) + 1;
        figures.Tell("Partner, from password to the end of the second step: requests", $"{entrance}");
        figures.Add($"Partner, {what}: requests", after.Count - entrance, 8, "");
    }

    private static async Task OtherAsync(Figures figures, HostProcess host, string face, string userName)
    {
        await using var counter = new ByteCounter(host.Address);
        await using var visitor = await Visitor.ComeAsync(counter.Address, Language, onPhone: false);
        await visitor.OpenAsync();
        await visitor.SignInAsync(userName);
        figures.Add($"{face}, first visit, sign-in and first page: everything", counter.Bytes / Kilo, 300, "KB");
    }

    private static async Task SlowAsync(Figures figures, HostProcess host)
    {
        await using var visitor = await Visitor.ComeAsync(host.Address, Language, onPhone: true);
        await visitor.SlowDownAsync();
        var first = await visitor.OpenAsync();
        figures.Add("Partner, first visit: waves of requests before sign-in is usable", visitor.Waves.Count(), 2, "");
        figures.Add("Partner, slow 3G and slow phone: sign-in usable, first visit", first.TotalSeconds, 5, "s");
        await visitor.RestAsync();
        figures.Add("Partner, slow 3G and slow phone: sign-in usable, repeat visit", (await visitor.OpenAsync()).TotalSeconds, 1.5, "s");
    }

    /// <summary>Which files, for whoever has to make it smaller.</summary>
    private static void Show(Visitor visitor, int from) => Console.Error.WriteLine(string.Join('\n', visitor.Waves.Paths.Skip(from)));
}

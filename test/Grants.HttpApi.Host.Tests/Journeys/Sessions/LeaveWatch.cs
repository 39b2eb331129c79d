using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>Measures in the page itself: from the third Shift to the next painted frame, and what that frame shows.</summary>
internal sealed class LeaveWatch
{
    /// <summary>Where leaving leads to in these tests; answered by the test, late enough for a frame to be painted before.</summary>
    public const string Neutral = "https://neutral.example/";

    /// <summary>What a person notices: the frame in the middle of all must be drawn by then.</summary>
    public const int Usual = 50;

    // One frame of many may wait for a machine that is busy with other tests.
    private const int Longest = 250;

    // The frame that is drawn next runs this callback first; the message comes when it has been drawn.
    private const string Script = """
        (() => {
          let shifts = 0;
          addEventListener('keydown', event => {
            shifts = event.key === 'Shift' ? shifts + 1 : 0;
            if (shifts !== 3) return;
            shifts = 0;
            const at = event.timeStamp;
            requestAnimationFrame(() => {
              const after = new MessageChannel();
              after.port1.onmessage = () => window.leftTold(performance.now() - at, document.body.innerText.trim() + document.querySelectorAll('body *').length);
              after.port2.postMessage(0);
            });
          }, { capture: true });
        })();
        """;

    private readonly ConcurrentQueue<(double Milliseconds, string Seen)> told = new();

    /// <summary>Settings of a host that leaves to the neutral page.</summary>
    public static (string Key, string Value) Setting => ("Client:LeaveTo", Neutral);

    /// <summary>All frames measured so far.</summary>
    public List<double> Times { get; } = [];

    public static double Middle(IReadOnlyCollection<double> times) => times.Order().ElementAtOrDefault(times.Count / 2);

    /// <summary>What pages showed that the browser had kept and brought back; a test says so with a negative time.</summary>
    public List<string> Kept { get; } = [];

    public static async Task<LeaveWatch> OnAsync(IBrowserContext profile, string neutral = Neutral)
    {
        var watch = new LeaveWatch();
        await profile.ExposeFunctionAsync<double, string, bool>("leftTold", (milliseconds, seen) =>
        {
            if (milliseconds < 0) watch.Kept.Add(seen);
            else watch.told.Enqueue((milliseconds, seen));
            return true;
        });
        await profile.AddInitScriptAsync(Script);
        await profile.RouteAsync(neutral + "**", async route =>
        {
            await Task.Delay(300);
            await route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Neutral</title><p>Nothing here</p>" });
        });
        return watch;
    }

    /// <summary>Presses Shift three times; answers what is wrong, null when the next frame was empty and in time.</summary>
    public async Task<string?> LeaveAsync(IPage page)
    {
        told.Clear();
        for (var press = 0; press < 3; press++) await page.Keyboard.PressAsync("Shift");
        for (var waited = 0; told.IsEmpty && waited < 200; waited++) await Task.Delay(10);
        if (!told.TryDequeue(out var frame)) return "Shift three times does nothing";
        Times.Add(frame.Milliseconds);
        if (frame.Seen != "0") return $"after leaving it still shows '{frame.Seen}'";
        return frame.Milliseconds > Longest ? $"empty only {frame.Milliseconds:0} ms after the key" : null;
    }
}

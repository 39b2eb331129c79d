using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Journeys.Sessions;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>One person follows every link from where a visit begins, each kind of screen once, and notes what is wrong.</summary>
internal sealed partial class Walk(Person person, string face, string language, string name)
{
    private const int MaxScreens = 40;
    private static readonly string? Shots = Environment.GetEnvironmentVariable("GRANTS_SHOTS");

    // To be looked at, several records of a kind are worth opening: they are in different states.
    private static readonly int Samples = Shots is null ? 1 : 3;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];
    private LeaveWatch? leaving;

    // The first grant of a list may wait to be planned, and then has no agreement that leads on.
    private static readonly HashSet<string> More = ["/awards/ID"];

    /// <summary>What is wrong, each with who saw it and where.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Routes that were opened, as <see cref="ClientRoutes"/> names them.</summary>
    public IReadOnlySet<string> Opened => opened;

    /// <summary>Milliseconds until each left screen was empty.</summary>
    public IReadOnlyList<double> EmptyAfter => leaving?.Times ?? [];

    public async Task<Walk> GoAsync(params string[] beginnings)
    {
        leaving ??= language == "en" ? await LeavingAsync() : null;
        person.Page.Response += Refused;
        var addresses = new HashSet<string>(beginnings, StringComparer.Ordinal);
        var queue = new Queue<(string Address, string From)>(beginnings.Select(b => (b, "the start")));
        while (queue.TryDequeue(out var next) && seen.Values.Sum() < MaxScreens * Samples)
        {
            var screen = Id().Replace(next.Address, "ID");
            var times = seen.GetValueOrDefault(screen);
            if (times >= Samples + (More.Contains(screen) ? 2 : 0)) continue;
            seen[screen] = times + 1;
            await OpenAsync(person.Page, next.Address);
            opened.Add(ClientRoutes.Of(face, next.Address));
            await LookAsync($"{screen} (from {next.From})", $"{screen.Replace('/', '_').Replace('?', '-')}{(times > 0 ? $"~{times}" : "")}");
            foreach (var link in await LinksAsync(person.Page))
            {
                if (!link.StartsWith("/api", StringComparison.Ordinal) && addresses.Add(link)) queue.Enqueue((link, screen));
            }

            if (leaving is not null && await leaving.LeaveAsync(person.Page) is { } fault) faults.Add($"{name} {language} {screen}: {fault}");
        }

        person.Page.Response -= Refused;
        return this;
    }

    // A page that asks for what its reader may not see is wrong, also where it hides the refusal.
    private void Refused(object? sender, IResponse answer)
    {
        var path = new Uri(answer.Url).AbsolutePath;
        if (answer.Status >= 400 && face != "anybody") faults.Add($"{name} {language} {Id().Replace(person.Page.Url, "ID")}: {answer.Status} from {Id().Replace(path, "ID")}");
    }

    /// <summary>Every screen is left quickly once; the server does not hear of it, so that the walk goes on.</summary>
    private async Task<LeaveWatch> LeavingAsync()
    {
        await person.Page.Context.RouteAsync("**/api/session/leave", route => route.FulfillAsync(new() { Status = 204 }));
        await person.Page.Context.AddInitScriptAsync("Object.defineProperty(Document.prototype, 'cookie', { get: Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').get, set() {} })");
        return await LeaveWatch.OnAsync(person.Page.Context, "https://www.google.com/");
    }

    /// <summary>The page that is open now.</summary>
    public async Task LookAsync(string what, string? shot = null)
    {
        var found = await PageChecks.FaultsAsync(person.Page, language);
        if (face == "anybody")
            found = [.. found, .. Lexicon.Found(await person.TextAsync()).Select(w => $"'{w}' before anybody is known")];
        faults.AddRange(found.Distinct().Take(4).Select(f => $"{name} {language} {what}: {f}"));
        await ShootAsync(person.Page, $"{name}.{language}{shot ?? "_" + what.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}");
    }

    public override string ToString() => $"{name} {language}: {string.Join(' ', seen.Keys)}"
        + (EmptyAfter.Count > 0 ? $" · left {EmptyAfter.Count} times, empty after {LeaveWatch.Middle(EmptyAfter):0} ms, at most {EmptyAfter.Max():0}" : "");

    private static Task<string[]> LinksAsync(IPage page) => page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('main a[href^=\"/\"], nav a[href^=\"/\"]')].map(a => a.getAttribute('href'))");

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("h1").First.WaitForAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true], app-loading .wait')", null, new() { Timeout = 10_000 });
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Shots is null) return;
        var size = page.ViewportSize!;
        foreach (var (width, height) in new[] { (360, 740), (1280, 800) })
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}.{width}.{scheme}.png"), FullPage = true });
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}

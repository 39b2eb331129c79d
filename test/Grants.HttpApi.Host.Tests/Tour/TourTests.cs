using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>Opens every screen each role can reach by following links, in three languages, and checks what must hold on all of them.</summary>
/// <remarks>With <c>GRANTS_SHOTS=folder</c> each screen is photographed at 360×740 and 1280×800, light and dark, to be looked at.</remarks>
public sealed partial class TourTests(ITestOutputHelper output)
{
    private const int MaxScreens = 40;
    private static readonly string? Shots = Environment.GetEnvironmentVariable("GRANTS_SHOTS");

    public static TheoryData<string, string> Everybody
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in new[] { "en", "ar", "ckb" })
            {
                foreach (var user in new[] { "p017-lead", "po-1", "gm-1", "fo-1", "fc-1", "da-1", "admin-1", "au-1" }) data.Add(user, language);
            }

            return data;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Everybody))]
    public async Task Every_screen_of_the_demo_is_whole(string user, string language)
    {
        var host = await SharedHosts.FullAsync();
        await TourAsync(host, user, language, "full");
    }

    [BrowserTheory]
    [InlineData("po-1")]
    [InlineData("gm-1")]
    [InlineData("fo-1")]
    [InlineData("fc-1")]
    [InlineData("admin-1")]
    [InlineData("au-1")]
    public async Task Every_screen_opens_on_an_empty_programme(string user)
    {
        var host = await SharedHosts.EmptyAsync();
        await TourAsync(host, user, "ckb", "empty");
    }

    private async Task TourAsync(HostFixture host, string user, string language, string seed)
    {
        var onPhone = user.StartsWith('p') && char.IsDigit(user[1]);
        await using var person = await Person.SignInAsync(host.Address, language, user, onPhone);
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/"]);
        while (queue.TryDequeue(out var address) && seen.Count < MaxScreens)
        {
            var screen = Id().Replace(address, "ID");
            if (!seen.Add(screen)) continue;
            await OpenAsync(person.Page, address);
            faults.AddRange((await PageChecks.FaultsAsync(person.Page, language)).Select(f => $"{screen}: {f}"));
            await ShootAsync(person.Page, $"{seed}.{user}.{language}{screen.Replace('/', '_')}");
            foreach (var link in await person.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href^=\"/\"], nav a[href^=\"/\"]')].map(a => a.getAttribute('href'))"))
            {
                if (!link.StartsWith("/api", StringComparison.Ordinal)) queue.Enqueue(link);
            }
        }

        output.WriteLine($"{user} {language}: {string.Join(' ', seen)}");
        faults.ShouldBeEmpty();
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("h1").First.WaitForAsync();
        await page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true], app-loading .label')", null, new() { Timeout = 5_000 });
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

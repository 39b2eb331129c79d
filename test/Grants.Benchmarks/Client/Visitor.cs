using System.Diagnostics;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;

namespace Grants.Benchmarks.Client;

/// <summary>Somebody whose browser has never been here.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext profile;
    private readonly IPage page;
    private readonly Words words;

    private Visitor(IBrowserContext profile, IPage page, string language)
    {
        this.profile = profile;
        this.page = page;
        words = new Words(language);
        Waves = new Waves(page);
    }

    public Waves Waves { get; }

    public static async Task<Visitor> ComeAsync(string address, string language, bool onPhone)
    {
        var profile = await Browser.NewProfileAsync(address, language, onPhone ? 360 : 1280, onPhone ? 740 : 800);
        return new Visitor(profile, await profile.NewPageAsync(), language);
    }

    /// <summary>Slow 3G (400 kbit/s, 400 ms) on a processor six times as slow.</summary>
    public async Task SlowDownAsync()
    {
        var devtools = await profile.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 400,
            ["downloadThroughput"] = 400_000 / 8,
            ["uploadThroughput"] = 400_000 / 8,
        });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 6 });
    }

    /// <summary>Opens the first page and answers how long it took until a password can be typed.</summary>
    public async Task<TimeSpan> OpenAsync()
    {
        var watch = Stopwatch.StartNew();
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await page.GetByLabel(words.Part("shared.signIn.password")).First.WaitForAsync(new() { Timeout = 60_000 });
        return watch.Elapsed;
    }

    /// <summary>Signs in and waits until the first page of one's own stands.</summary>
    public async Task SignInAsync(string userName)
    {
        await page.GetByLabel(words.Part("shared.signIn.userName")).First.FillAsync(userName);
        var password = page.GetByLabel(words.Part("shared.signIn.password")).First;
        await password.FillAsync(DemoPassword.Value);
        await password.PressAsync("Enter");
        var code = await page.Locator("[data-demo-code]").InnerTextAsync();
        await page.GetByLabel(words.Part("common.factor.code")).First.FillAsync(code);
        await page.GetByLabel(words.Part("common.factor.code")).First.PressAsync("Enter");
        await page.Locator("[data-demo-code]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await RestAsync();
    }

    /// <summary>Follows the first link to an address that begins so; false when the page has none.</summary>
    public async Task<bool> FollowAsync(string path)
    {
        var link = page.Locator($"a[href^='{path}']:visible").First;
        if (await link.CountAsync() == 0) return false;
        await link.ClickAsync();
        await RestAsync();
        return true;
    }

    /// <summary>Until nothing is loaded any more, the service worker's own requests included.</summary>
    public async Task RestAsync()
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    public async ValueTask DisposeAsync() => await profile.CloseAsync();
}

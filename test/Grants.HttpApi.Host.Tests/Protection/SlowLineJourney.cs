using System.Diagnostics;
using Grants.HttpApi.Host.Tests.Journeys;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Somebody asks on a phone with a line as in the mountains: it is cut, it comes back, the button is pressed again and again; one request is made, nothing typed is lost, nothing stays on the phone.</summary>
public abstract class SlowLineJourney(string language, ITestOutputHelper output)
{
    private const string Typed = "sentinel-slow-51871";
    private const float Patience = 60_000;

    // experience.md's budget for a first page on slow 3G; whoever asks for help waits no longer than whoever signs in.
    private static readonly TimeSpan UsableWithin = TimeSpan.FromSeconds(5);

    // Slow 3G: 400 kbit/s, 400 ms.
    private static readonly Dictionary<string, object> Slow = new() { ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 };
    private static readonly Dictionary<string, object> Cut = new() { ["offline"] = true, ["latency"] = 400, ["downloadThroughput"] = 0, ["uploadThroughput"] = 0 };

    [BrowserFact]
    public async Task A_cut_line_and_repeated_taps_make_one_request_and_leave_nothing_on_the_phone()
    {
        await using var host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));
        await using var desk = new Desk(host);
        var member = await desk.AsAsync(DemoUserNames.PartnerMember);
        var before = (await member.GetJsonAsync("/api/desk/asks")).AsArray().Count;
        await using var partner = await Person.SignInAsync(host.Address, language, DemoUserNames.PartnerMember, onPhone: true);
        partner.Page.SetDefaultTimeout(Patience);
        var title = await partner.Page.TitleAsync();
        var line = await partner.Page.Context.NewCDPSessionAsync(partner.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", Slow);

        // As on a phone that has never been on this page: nothing of it from the browser's or the worker's own store.
        await line.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await line.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = true });
        var watch = Stopwatch.StartNew();
        await partner.PressAsync("home.more.ask");
        await partner.Page.GetByLabel(partner.Words.Part("desk.ask.reach")).WaitForAsync(new() { Timeout = Patience });
        output.WriteLine($"usable after {watch.ElapsedMilliseconds} ms");
        watch.Elapsed.ShouldBeLessThan(UsableWithin);
        await line.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = false });
        await line.SendAsync("Network.setBypassServiceWorker", new() { ["bypass"] = false });
        await partner.ChooseAsync("desk.need.relocation");
        await partner.ChooseAsync("desk.risk.immediate");
        await partner.TypeAsync("desk.ask.reach", Typed);

        await line.SendAsync("Network.emulateNetworkConditions", Cut);
        await partner.PressAsync("desk.ask.go");
        await partner.SeeAsync("desk.ask.stillHere");
        await partner.ExpectValueAsync("desk.ask.reach", Typed);

        // It arrives, and the answer does not.
        await line.SendAsync("Network.emulateNetworkConditions", Slow);
        var (tries, cut) = (0, new TaskCompletionSource());
        await partner.Page.RouteAsync("**/api/desk/asks", async route =>
        {
            if (route.Request.Method != "POST" || tries++ > 0)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
            cut.SetResult();
        });
        await partner.PressAsync("desk.ask.go");
        await cut.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await partner.SeeAsync("desk.ask.stillHere");
        await partner.ExpectValueAsync("desk.ask.reach", Typed);

        // Three taps of somebody in fear, faster than the line.
        await partner.Page.EvaluateAsync("const b = document.querySelector('form .btn.go'); b.click(); b.click(); b.click();");
        await Assertions.Expect(partner.Page.Locator("main [role=status] bdi").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await partner.SeeAsync("desk.ask.received");
        await partner.SeeAsync("desk.ask.answered");
        tries.ShouldBe(2, "the one whose answer was lost, and one for three taps");
        (await member.GetJsonAsync("/api/desk/asks")).AsArray().Count.ShouldBe(before + 1);

        (await partner.Page.TitleAsync()).ShouldBe(title);
        (await LeftAsync(partner.Page)).ShouldNotContain(Typed);
        (await partner.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
        (await partner.TextAsync()).ShouldNotContain(Typed);
        new Uri(partner.Page.Url).PathAndQuery.ShouldNotContain("ask", customMessage: "the address bar says nothing");
        await partner.Page.GoBackAsync(new() { Timeout = Patience });
        (await partner.TextAsync()).ShouldNotContain(Typed);
    }

    /// <summary>All that the page could have kept on the device: databases, caches, its state in the history.</summary>
    private static Task<string> LeftAsync(IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          const left = [JSON.stringify(history.state), document.title, location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const kept of await cache.keys()) left.push(kept.url, await (await cache.match(kept)).text());
          }
          for (const { name } of await indexedDB.databases()) {
            const db = await new Promise((done, no) => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); r.onerror = () => no(r.error); });
            for (const store of db.objectStoreNames) {
              const rows = await new Promise((done, no) => { const r = db.transaction(store).objectStore(store).getAll(); r.onsuccess = () => done(r.result); r.onerror = () => no(r.error); });
              left.push(store, JSON.stringify(rows));
            }
            db.close();
          }
          return left.join('\n');
        }
        """);
}

// A class each: classes run beside each other, the requests of one do not.
public sealed class ArabicSlowLineJourney(ITestOutputHelper output) : SlowLineJourney("ar", output);

public sealed class SoraniSlowLineJourney(ITestOutputHelper output) : SlowLineJourney("ckb", output);

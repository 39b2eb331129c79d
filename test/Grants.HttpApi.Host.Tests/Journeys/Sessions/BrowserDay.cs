using System.IO.Compression;
using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Grants.HttpApi.Host.Tests.Journeys.Sessions;

/// <summary>A day of work on one shared computer, and then everything its browser wrote is searched.</summary>
public sealed class BrowserDay(ITestOutputHelper output)
{
    private const string Report = "daysentinel-4471 ڕاپۆرت";
    private const string Comment = "daysentinel-9032";
    private const string Unsaved = "daysentinel-6608";
    private const string Planted = "plantedsentinel-1200 گوڵ";

    // A browser notes what stands in its tabs every five seconds, to open them again after a crash.
    private const int BetweenBrowserNotes = 8000;

    // Typed, shown, or said by the server during the day. Addresses hold opaque ids only, so no code of a record may be there either.
    private static readonly string[] Never =
        ["daysentinel-4471", Comment, Unsaved, "p017-lead", "gm-1", DemoPassword.Value, "P-017", "G-2026", "Sample Donor", "29,000", "partner-lead", "grants-manager"];

    [BrowserFact]
    public async Task Nothing_of_a_day_is_found_in_the_browsers_profile_afterwards()
    {
        await using var host = await HostFixture.StartAsync("full", settings: LeaveWatch.Setting);
        var folder = Directory.CreateTempSubdirectory("profile").FullName;
        try
        {
            var profile = await Browser.OpenOwnAsync(folder, host.Address, "en");
            await profile.RouteAsync(LeaveWatch.Neutral + "**", r => r.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Neutral</title>" }));
            await using (var person = await Person.OpenAsync(profile, "en"))
            {
                await PlantAsync(person.Page);
                await person.Page.GotoAsync(host.Address + "/", new() { Timeout = 60_000 });
                await person.EnterAsync(host, "p017-lead");
                await PartnerWorksAsync(person);
                await person.Page.GotoAsync(host.Address + "/", new() { Timeout = 60_000 });
                await person.EnterAsync(host, "gm-1");
                await ManagerWorksAsync(person);
            }

            Search(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A report is half written, saved by itself, one more answer is typed, and she leaves quickly.</summary>
    private static async Task PartnerWorksAsync(Person lead)
    {
        await lead.PressAsync("home.more.reports");
        await lead.Page.Locator("nav.rows a").First.ClickAsync();
        await lead.Page.GotoAsync("/");
        await lead.PressAsync("home.report-due.action");
        await lead.Page.GetByLabel(lead.Words["reporting.write.answer"]).FillAsync(Report);
        await lead.SeeAsync("common.draft.saved");
        await lead.PressAsync("reporting.write.next");
        await lead.Page.GetByLabel(lead.Words["reporting.write.answer"]).FillAsync(Unsaved);
        await lead.Page.WaitForTimeoutAsync(BetweenBrowserNotes);
        await LeaveAsync(lead.Page);

        // The browser clears the site while the neutral page stands there; nobody comes back within that second.
        await lead.Page.WaitForTimeoutAsync(BetweenBrowserNotes);
    }

    /// <summary>Presses again as a person would: on a busy machine three presses from here can take longer than they may. What one triple does, LeaveJourney watches.</summary>
    private static async Task LeaveAsync(IPage page)
    {
        for (var triple = 0; triple < 3; triple++)
        {
            for (var press = 0; press < 3; press++) await page.Keyboard.PressAsync("Shift");
            for (var waited = 0; waited < 100; waited++)
            {
                if (page.Url.StartsWith(LeaveWatch.Neutral, StringComparison.Ordinal)) return;
                await Task.Delay(50);
            }
        }

        page.Url.ShouldStartWith(LeaveWatch.Neutral);
    }

    /// <summary>Reads, types, downloads nothing, signs out as usual.</summary>
    private static async Task ManagerWorksAsync(Person manager)
    {
        await manager.PressAsync("common.menu.funds");
        await manager.PressAsync("funding.donors.title");
        await manager.PressAsync("funding.donors.add");
        await manager.Page.Locator("dialog[open]").WaitForAsync();
        await manager.TypeAsync("funding.donors.name", Comment);
        await manager.PressAsync("common.save");
        await manager.SeeTextAsync(Comment);
        await manager.PressAsync("common.menu.grants");
        await manager.Page.Locator("table.list a").First.ClickAsync();
        await manager.Page.WaitForTimeoutAsync(4000); // The worker has come and kept its files.
        await manager.PressAsync("common.signOut");
        await manager.SeeAsync("shared.signIn.signedOut");
    }

    /// <summary>On another site, what a careless one would leave: in its storage, its address and its cache.</summary>
    private static async Task PlantAsync(IPage page)
    {
        await page.GotoAsync(LeaveWatch.Neutral + "?" + Uri.EscapeDataString(Planted));
        await page.EvaluateAsync("text => localStorage.setItem('planted', text)", Planted);
        await page.EvaluateAsync("async text => (await caches.open('planted')).put('/planted', new Response(text))", Planted);
    }

    private void Search(string folder)
    {
        // Compressed by us and put beside the browser's own files: the search opens what it claims to open.
        File.WriteAllBytes(Path.Combine(folder, "planted.gz"), Packed("plantedsentinel-gzip", s => new GZipStream(s, CompressionLevel.Optimal)));
        File.WriteAllBytes(Path.Combine(folder, "planted.zz"), Packed("plantedsentinel-zlib", s => new ZLibStream(s, CompressionLevel.Optimal)));
        var search = new ProfileSearch(folder);
        output.WriteLine(search.ToString());
        var found = search.FilesWith(Planted);
        output.WriteLine("planted: " + string.Join(' ', found));
        found.ShouldContain(f => f.EndsWith("History", StringComparison.Ordinal));
        found.ShouldContain(f => f.Contains("Local Storage", StringComparison.Ordinal));
        found.ShouldContain(f => f.Contains("CacheStorage", StringComparison.Ordinal));
        search.FilesWith("plantedsentinel-gzip").ShouldHaveSingleItem();
        search.FilesWith("plantedsentinel-zlib").ShouldHaveSingleItem();
        foreach (var text in Never) search.FilesWith(text).ShouldBeEmpty(text);
    }

    private static byte[] Packed(string text, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        packed.Write("something before "u8);
        using (var stream = pack(packed)) stream.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("the same words again ", 20)) + text));
        return packed.ToArray();
    }
}

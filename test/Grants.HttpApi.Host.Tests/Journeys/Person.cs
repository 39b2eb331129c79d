using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Domain.Factors;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Journeys;

/// <summary>Somebody at a screen: sees words, presses what they say, types. Any raw error of the page fails the journey.</summary>
public sealed class Person : IAsyncDisposable
{
    // 401 before sign-in, 4xx the journey asks for, and a worker that cannot be renewed without a connection: the browser's own lines, not faults of the page.
    private static readonly string[] OfTheBrowser = ["Failed to load resource", "An unknown error occurred when fetching the script"];

    private readonly IBrowserContext profile;
    private readonly List<string> faults = [];

    private Person(IBrowserContext profile, IPage page, Words words)
    {
        this.profile = profile;
        Page = page;
        Words = words;
        page.PageError += (_, error) => faults.Add(error);
        page.FrameNavigated += (_, frame) => faults.AddRange(Lexicon.Found(Uri.UnescapeDataString(frame.Url)).Select(w => $"'{w}' in the address {frame.Url}"));
        page.Download += (_, file) => faults.AddRange(Lexicon.Found(file.SuggestedFilename).Select(w => $"'{w}' in the name {file.SuggestedFilename}"));
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !OfTheBrowser.Any(line => message.Text.StartsWith(line, StringComparison.Ordinal))) faults.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public Words Words { get; }

    /// <summary>Opens the sign-in page on a phone (360×740) or a desk (1280×800) and signs in.</summary>
    public static async Task<Person> SignInAsync(string address, string language, string userName, bool onPhone = false, string? password = null)
    {
        var person = await OpenAsync(address, language, onPhone);
        await person.EnterAsync(HostFixture.Find(address), userName, password);
        return person;
    }

    /// <summary>Signs in on the page that is open. A code counts once: a host of this process forgets those that were used.</summary>
    public async Task EnterAsync(HostFixture? host, string userName, string? password = null)
    {
        if (host is not null) await host.ForgetCodesAsync(userName);
        await TypeAsync("shared.signIn.userName", userName);
        await TypeAsync("shared.signIn.password", password ?? DemoPassword.Value);
        await PressAsync("shared.signIn.go");
        await EndSignInAsync();
    }

    /// <summary>The second step: types the code that the demo shows in the place of an app.</summary>
    public async Task EndSignInAsync()
    {
        await TypeAsync("common.factor.code", await Page.Locator("[data-demo-code]").InnerTextAsync());
        await PressAsync("common.factor.go");
        await TryAsync(() => Page.Locator("[data-demo-code]").WaitForAsync(new() { State = WaitForSelectorState.Detached }), "common.factor.go did not let in");
    }

    /// <summary>Gives the browser a passkey holder of its own, as a phone or a computer with a finger reader has.</summary>
    public async Task PlugInAuthenticatorAsync()
    {
        var devTools = await profile.NewCDPSessionAsync(Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    /// <summary>The page for somebody without a second step: sets up a code app and keeps the paper.</summary>
    public async Task EnrolAppAsync(TimeProvider clock)
    {
        await PressAsync("identity.enrol.app");
        var key = (await Page.Locator("app-new-app [data-code]").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await Page.Locator("app-qr-code svg path").WaitForAsync();
        await TypeAsync("identity.newApp.code", Totp.CodeOf(Base32.Decode(key), Totp.StepAt(clock.GetUtcNow().UtcDateTime)));
        await PressAsync("identity.newApp.go");
        await SeeAsync("identity.paper.title");
        (await Page.Locator("app-paper-codes li").CountAsync()).ShouldBe(10);
        await PressAsync("identity.paper.kept");
    }

    /// <summary>Opens the first page in a language, chosen with the switch as a person would.</summary>
    public static async Task<Person> OpenAsync(string address, string language, bool onPhone = false)
    {
        return await OpenAsync(await Browser.NewProfileAsync(address, language, onPhone ? 360 : 1280, onPhone ? 740 : 800), language);
    }

    /// <summary>The same in a profile one has.</summary>
    public static async Task<Person> OpenAsync(IBrowserContext profile, string language)
    {
        profile.SetDefaultTimeout(15_000);
        var page = await profile.NewPageAsync();
        var person = new Person(profile, page, new Words(language));
        await page.GotoAsync("/");
        var name = language switch { "ar" => "العربية", "ckb" => "کوردی", _ => "English" };
        await page.GetByText(name, new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", language == "en" ? "ltr" : "rtl");
        return person;
    }

    /// <summary>Presses the button, link or row that carries the words of a key.</summary>
    public async Task PressAsync(string key)
    {
        // Words for screen readers may follow ("Open P-017"); the exact words win where both are there.
        var loose = Target(Words.Start(key));
        await WaitAsync(loose, key);
        var exact = Target(Words.Whole(key));
        await ClickAsync(await exact.CountAsync() > 0 ? exact : loose, key);
    }

    /// <summary>Presses what carries words that are data, e.g. a code.</summary>
    public Task PressTextAsync(string text) => PressAsync(new Regex(Regex.Escape(text)), text);

    /// <summary>Types into the field with the label of a key.</summary>
    public async Task TypeAsync(string labelKey, string value, int nth = 0)
    {
        await (await AreaAsync()).GetByLabel(Words.Part(labelKey)).Nth(nth).FillAsync(value);
    }

    /// <summary>Chooses the radio, tick or option with the words of a key.</summary>
    public async Task ChooseAsync(string key, int nth = 0) => await (await AreaAsync()).GetByLabel(Words.Whole(key)).Nth(nth).CheckAsync(new() { Force = true });

    /// <summary>As <see cref="ChooseAsync"/>, for choices that carry a hint behind their words.</summary>
    public async Task ChooseStartAsync(string key) => await (await AreaAsync()).GetByLabel(Words.Part(key)).First.CheckAsync(new() { Force = true });

    /// <summary>Presses the button whose words begin with those of a key; a code for screen readers may follow.</summary>
    public async Task PressStartAsync(string key) => await Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Part(key) }).First.ClickAsync();

    /// <summary>Presses the button with any plural form of a key.</summary>
    public Task PressPluralAsync(string key) => PressAsync(Words.AnyForm(key), key);

    /// <summary>True when the words of a key are on the page now, a moment given to load.</summary>
    public async Task<bool> HasAsync(string key)
    {
        await Page.Locator("h1").First.WaitForAsync();
        await Page.WaitForTimeoutAsync(500);
        return Words.Part(key).IsMatch(await TextAsync());
    }

    /// <summary>Requests to the address arrive and are carried out, and the line is cut before the answer.</summary>
    public async Task WithoutAnswersAsync(string address, Func<Task> act)
    {
        await Page.RouteAsync(address, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await act();
        await Page.UnrouteAsync(address);
    }

    /// <summary>All visible text.</summary>
    public Task<string> TextAsync() => Page.Locator("body").InnerTextAsync();

    /// <summary>The field holds this text.</summary>
    public Task ExpectValueAsync(string labelKey, string value) => Assertions.Expect(Field(Words.Part(labelKey)).First).ToHaveValueAsync(value);

    /// <summary>Picks an entry of a select by its words.</summary>
    public async Task PickAsync(string labelKey, Regex option)
    {
        var select = (await AreaAsync()).GetByLabel(Words.Part(labelKey)).First;
        var wanted = await select.Locator("option").Filter(new() { HasTextRegex = option }).First.GetAttributeAsync("value");
        await select.SelectOptionAsync(wanted!);
    }

    /// <summary>Waits until the words of a key are on the page.</summary>
    public Task SeeAsync(string key) => SeeAsync(Words.Part(key));

    /// <summary>Waits until text is on the page.</summary>
    public Task SeeTextAsync(string text) => SeeAsync(new Regex(Regex.Escape(text)));

    /// <summary>Nothing threw in the page.</summary>
    public void ExpectNoFaults() => faults.ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        await profile.CloseAsync();
        ExpectNoFaults();
    }

    private Task SeeAsync(Regex text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text, new() { Timeout = 15_000 });

    /// <summary>What can be reached now: the open sheet, or the page. Waits a moment for a sheet that is opening.</summary>
    private async Task<ILocator> AreaAsync()
    {
        var sheet = Page.Locator("dialog[open]");
        return await sheet.CountAsync() > 0 ? sheet.Last : Page.Locator("body");
    }

    private ILocator Field(Regex label) => Page.GetByLabel(label);

    private Task PressAsync(Regex text, string what) => ClickAsync(Target(text), what);

    private ILocator Target(Regex text) => Page.GetByRole(AriaRole.Button, new() { NameRegex = text })
        .Or(Page.GetByRole(AriaRole.Link, new() { NameRegex = text }))
        .Or(Page.GetByText(text))
        .And(Page.Locator(":visible"));

    private Task ClickAsync(ILocator target, string what) => TryAsync(() => target.First.ClickAsync(), what);

    private Task WaitAsync(ILocator target, string what) => TryAsync(() => target.First.WaitForAsync(), what);

    /// <summary>A time-out says what the page showed instead.</summary>
    private async Task TryAsync(Func<Task> act, string what)
    {
        try
        {
            await act();
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"'{what}' was in vain or not there. The page says:\n{await TextAsync()}", e);
        }
    }
}

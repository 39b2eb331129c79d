using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>The system's own Chromium, one process for the run; every person gets a context (profile) of their own.</summary>
public static class Browser
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    /// <summary>Path of the browser, or null.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(d => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => System.IO.Path.Combine(d, n)))
        .FirstOrDefault(File.Exists);

    /// <summary>True when the journeys must run: a missing browser then fails instead of skipping.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("GRANTS_REQUIRE_BROWSER") == "1";

    /// <summary>A fresh profile in one language and size.</summary>
    public static async Task<IBrowserContext> NewProfileAsync(string address, string language, int width, int height, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await Shared.Value;
        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = LocaleOf(language),
            TimezoneId = "Asia/Baghdad",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            AcceptDownloads = true,
        });
    }

    /// <summary>
    /// A browser of its own, with its profile in a folder and pages kept for Back and Forward, as on a person's device: both are otherwise off in tests.
    /// </summary>
    public static async Task<IBrowserContext> OpenOwnAsync(string folder, string address, string language)
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Path,
            Headless = true,
            Args = Flags,
            IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            BaseURL = address,
            Locale = LocaleOf(language),
            TimezoneId = "Asia/Baghdad",
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        });
    }

    private static string LocaleOf(string language) => language == "ckb" ? "ckb-IQ" : language == "ar" ? "ar-IQ" : "en-GB";

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Headless = true, Args = Flags });
    }
}

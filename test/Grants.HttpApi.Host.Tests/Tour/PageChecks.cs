using System.Text.Json;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Architecture;
using Microsoft.Playwright;

namespace Grants.HttpApi.Host.Tests.Tour;

/// <summary>What must be true of every screen, whatever it shows.</summary>
internal static partial class PageChecks
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Repository.Root, "angular/node_modules/axe-core/axe.min.js")));

    /// <summary>Everything wrong with the page, in words; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string language)
    {
        var faults = new List<string>();
        var text = await page.Locator("body").InnerTextAsync();
        faults.AddRange(RawKey().Matches(text).Select(m => $"raw key '{m.Value}'"));
        faults.AddRange(Placeholder().Matches(text).Select(m => $"unfilled place '{m.Value}'"));
        faults.AddRange(await ClosedAsync(page));
        faults.AddRange(await SizesAsync(page));
        if (await page.TitleAsync() != "Workspace") faults.Add("the title says more than the product's name");
        faults.AddRange(Lexicon.Found($"{await page.TitleAsync()} {AddressOf(page)}").Select(w => $"'{w}' in title or address"));
        if (language == "ckb") faults.AddRange(await ForeignAsync(page));
        faults.AddRange((await AxeAsync(page, EverythingRun)).Select(f => $"axe {f}"));
        if (language == "en") faults.AddRange(await DarkAsync(page));
        if (await page.Locator("app-agreement").CountAsync() > 0) faults.AddRange(await PrintAsync(page));
        if (language == "en") faults.AddRange(await PaperAsync(page));
        return faults;
    }

    /// <summary>What stands in the address bar behind the host's name.</summary>
    private static string AddressOf(IPage page) => Uri.UnescapeDataString(new Uri(page.Url).PathAndQuery);

    /// <summary>A link that ends on "not found", on "not yours" or on a page that could not load.</summary>
    private static async Task<IEnumerable<string>> ClosedAsync(IPage page) =>
        (await page.Locator("app-not-found, app-loading [role=alert]").AllInnerTextsAsync()).Select(t => $"leads to nothing: {t.ReplaceLineEndings(" ")}");

    /// <summary>On a phone and on a desk: nothing wider than the screen, and on the phone everything to press is large enough for a thumb.</summary>
    private static async Task<IEnumerable<string>> SizesAsync(IPage page)
    {
        var faults = new List<string>();
        var size = page.ViewportSize!;
        foreach (var (width, height) in new[] { (1280, 800), (360, 740) })
        {
            await page.SetViewportSizeAsync(width, height);
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 1 and var wide) faults.Add($"{wide} px wider than {width}");
        }

        faults.AddRange((await page.EvaluateAsync<string[]>(SmallTargets)).Select(t => $"too small for a thumb: {t}"));
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return faults;
    }

    /// <summary>Contrast once more in dark; it is the same in all languages.</summary>
    private static async Task<IEnumerable<string>> DarkAsync(IPage page)
    {
        // Without motion: a colour on its way from light to dark is neither.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        var faults = await AxeAsync(page, "{ type: 'rule', values: ['color-contrast'] }");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults.Select(f => $"dark: axe {f}");
    }

    /// <summary>On paper: black on white also from a dark screen, nothing to press, nothing sealed.</summary>
    private static async Task<IEnumerable<string>> PrintAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        var faults = await page.EvaluateAsync<string[]>("""
            () => {
              const out = [...document.querySelectorAll('.top, .nav, .foot, .btn, .leave, button, input, [data-sealed]')].filter(e => e.checkVisibility()).map(e => `prints ${e.outerHTML.slice(0, 120)}`);
              const ink = getComputedStyle(document.querySelector('h1')).color, ground = getComputedStyle(document.documentElement).backgroundColor;
              if (ink !== 'rgb(0, 0, 0)' || ground !== 'rgb(255, 255, 255)') out.push(`prints ${ink} on ${ground}`);
              if (!document.querySelector('h1').checkVisibility()) out.push('prints no heading');
              return out;
            }
            """);
        await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        return faults;
    }

    /// <summary>A page that is not meant for paper prints one neutral line.</summary>
    private static async Task<IEnumerable<string>> PaperAsync(IPage page)
    {
        if (await page.Locator("[data-prints]").CountAsync() > 0) return [];
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var text = (await page.Locator("body").InnerTextAsync()).Trim();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return text == "This page is not for printing." ? [] : [$"prints '{text[..Math.Min(80, text.Length)]}'"];
    }

    /// <summary>In Sorani: Latin words or Arabic-only letters outside names, codes and what people wrote.</summary>
    private static async Task<IEnumerable<string>> ForeignAsync(IPage page)
    {
        var texts = await page.EvaluateAsync<string[]>("""
            () => {
              const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const e = walk.currentNode.parentElement;
                if (!e.closest('bdi, [dir=auto], [data-sealed], [data-code], [lang]:not(html), script, style, textarea, kbd, code, .pre, option')) out.push(walk.currentNode.data);
              }
              return out;
            }
            """);
        return texts.Select(t => Isolated().Replace(t, " "))
            .SelectMany(t => LatinWord().Matches(t).Concat(ArabicOnly().Matches(t)))
            .Select(m => m.Value).Where(w => !Allowed.Contains(w)).Distinct().Select(w => $"'{w}' is not Sorani");
    }

    private static async Task<IEnumerable<string>> AxeAsync(IPage page, string runOnly)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe.Value);
        var result = await page.EvaluateAsync<JsonElement>($$$"""
            async () => (await axe.run(document, { runOnly: {{{runOnly}}} })).violations
              .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' — ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? '')).join(' | ')}`)
            """);
        return result.EnumerateArray().Select(v => v.GetString()!);
    }

    private const string EverythingRun = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

    // A link inside a sentence may be as tall as its line; a tick or choice is pressed by its label.
    private const string SmallTargets = """
        () => [...document.querySelectorAll('main :is(a[href], button, summary, input, select, textarea), header :is(a, button), nav :is(a, button)')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.type !== 'hidden' && !e.matches('.vh, .skip'))
          .filter(e => !(getComputedStyle(e).display === 'inline' && e.parentElement.innerText.trim() !== e.innerText.trim()))
          .map(e => (e.matches('[type=radio], [type=checkbox], [type=file]') && e.closest('label')) || e)
          .map(e => ({ e, r: e.getBoundingClientRect() })).filter(({ r }) => r.width > 0 && (r.height < 43.5 || r.width < 43.5))
          .map(({ e, r }) => `${Math.round(r.width)}×${Math.round(r.height)} ${e.outerHTML.replace(/\s?_ng\S+/g, '').slice(0, 140)}`)
        """;

    [GeneratedRegex(@"(?<![\w./@-])[a-z][a-zA-Z]+\.[a-z][\w-]*(\.[a-zA-Z][\w-]*)+(?![\w@])")]
    private static partial Regex RawKey();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    // Names of languages in themselves, the product's name (a setting), codes of currencies and kinds of files.
    private static readonly HashSet<string> Allowed = ["English", "Workspace", "العربية", "USD", "EUR", "GBP", "IQD", "SEK", "IBAN", "BIC", "CSV", "PDF", "SHA"];

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\w*[كيىة]\w*")]
    private static partial Regex ArabicOnly();

    [GeneratedRegex("\u2068[^\u2069]*\u2069")]
    private static partial Regex Isolated();
}

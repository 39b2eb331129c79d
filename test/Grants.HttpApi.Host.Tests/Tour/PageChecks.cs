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
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 1 and var wide) faults.Add($"{wide} px wider than the screen");
        if (await page.TitleAsync() != "Workspace") faults.Add("the title says more than the product's name");
        if (language == "ckb") faults.AddRange(await ForeignAsync(page));
        faults.AddRange(await AxeAsync(page));
        return faults;
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

    private static async Task<IEnumerable<string>> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var result = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
              .map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' — ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? '')).join(' | ')}`)
            """);
        return result.EnumerateArray().Select(v => $"axe {v.GetString()}");
    }

    [GeneratedRegex(@"(?<![\w./@-])[a-z][a-zA-Z]+\.[a-z][\w-]*(\.[a-zA-Z][\w-]*)+(?![\w@])")]
    private static partial Regex RawKey();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    // Names of languages in themselves, the product's name (a setting) and codes of currencies.
    private static readonly HashSet<string> Allowed = ["English", "Workspace", "العربية", "USD", "EUR", "GBP", "IQD", "SEK", "IBAN", "BIC", "CSV", "SHA"];

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\w*[كيىة]\w*")]
    private static partial Regex ArabicOnly();

    [GeneratedRegex("\u2068[^\u2069]*\u2069")]
    private static partial Regex Isolated();
}

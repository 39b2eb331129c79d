using Grants.Partners.Contracts;

namespace Grants.Funding.Contracts;

/// <summary>What a donor may forbid or demand of a fund's money. Keys are stable; the words are in the client's texts. What no key says stands beside them, sealed.</summary>
public static class FundRestrictions
{
    /// <summary>Never paid out in cash by an agent.</summary>
    public const string NoCash = "no-cash";

    /// <summary>Paid out in the fund's own currency only.</summary>
    /// <remarks>Nothing asks for it, because nothing sends another: grant and top-up are in the currency of their funds (<c>proposal.fund-currency</c>,
    /// <c>amendment.fund</c>), the ledger commits and posts no other (<c>money.currency-mismatch</c>), an order is its instalment's amount, and bank and agent
    /// must take its currency. What a receiving bank changes afterwards, for an account kept in another currency, stands in the receipt.</remarks>
    public const string FundCurrencyOnly = "fund-currency-only";

    /// <summary>Only for partners led by the community they serve.</summary>
    public const string CommunityLedOnly = "community-led-only";

    /// <summary>Only for partners that work mainly outside towns.</summary>
    public const string RuralOnly = "rural-only";

    private const string Without = "without-";
    private const string In = "in-";

    /// <summary>Cost categories a fund may exclude (product.md, the six of core support).</summary>
    public static IReadOnlyList<string> CostCategories { get; } = ["salaries", "planning", "systems", "registration", "safety", "infrastructure"];

    /// <summary>All keys: single rules, <c>without-</c> a cost category, <c>in-</c> a governorate (any of those named is allowed; none named: everywhere).</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        NoCash, FundCurrencyOnly, CommunityLedOnly, RuralOnly,
        .. CostCategories.Select(c => Without + c),
        .. Governorates.All.Select(g => In + g.Code),
    ];

    /// <summary>Governorate codes the money is for; none: everywhere.</summary>
    public static IReadOnlyList<string> GovernoratesOf(IEnumerable<string> keys) => [.. Behind(keys, In)];

    /// <summary>Cost categories the money may not pay.</summary>
    public static IReadOnlyList<string> ExcludedCategoriesOf(IEnumerable<string> keys) => [.. Behind(keys, Without)];

    /// <summary>The keys of a fund from the column that holds them, parted by one space.</summary>
    public static IReadOnlyList<string> Read(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Known keys in their own order, each once, parted by one space.</summary>
    public static string Write(IEnumerable<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', All.Where(wanted.Contains));
    }

    /// <summary>Whether money under these keys stays under all of them where others hold: each rule is there too, and no place is added.</summary>
    public static bool AreKeptBy(IReadOnlyList<string> keys, IReadOnlyList<string> others)
    {
        var (places, theirs) = (GovernoratesOf(keys), GovernoratesOf(others));
        var isPlaceKept = places.Count == 0 || (theirs.Count > 0 && theirs.All(places.Contains));
        return isPlaceKept && keys.Where(k => !k.StartsWith(In, StringComparison.Ordinal)).All(others.Contains);
    }

    private static IEnumerable<string> Behind(IEnumerable<string> keys, string prefix) =>
        keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..]);
}

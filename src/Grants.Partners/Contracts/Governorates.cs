using System.Text.Json;

namespace Grants.Partners.Contracts;

/// <summary>A governorate of Iraq.</summary>
/// <param name="Code">ISO 3166-2, e.g. <c>IQ-BG</c>.</param>
/// <param name="Region"><c>federal</c> or <c>kri</c>.</param>
/// <param name="En">English name.</param>
/// <param name="Ar">Arabic name.</param>
/// <param name="Ckb">Sorani name.</param>
/// <param name="Aliases">Other spellings people type.</param>
/// <param name="Column">Column on the tile map, from 0.</param>
/// <param name="Row">Row on the tile map, from 0.</param>
public sealed record Governorate(
    string Code, string Region, string En, string Ar, string Ckb, IReadOnlyList<string> Aliases, int Column, int Row);

/// <summary>All 19, from the reference data built into this module (ISO 3166-2, OCHA COD-AB).</summary>
public static class Governorates
{
    /// <summary>Sorted by code.</summary>
    public static IReadOnlyList<Governorate> All { get; } = Load();

    private static readonly Dictionary<string, Governorate> BySpelling = Spellings();

    /// <summary>True when the code is one of <see cref="All"/>.</summary>
    public static bool IsKnown(string code) => All.Any(g => g.Code == code);

    /// <summary>The governorate someone meant: code, name in any of the three languages, or a known other spelling; null when unknown.</summary>
    public static Governorate? Find(string text) => BySpelling.GetValueOrDefault(Fold(text));

    /// <summary>The region of a code that is known.</summary>
    public static string RegionOf(string code) => All.First(g => g.Code == code).Region;

    // Keyboards differ: hamza forms, alef maqsura, Arabic and Kurdish yeh and kaf are typed for one another, with or without "al-".
    private static string Fold(string text)
    {
        var folded = text.Trim().ToUpperInvariant()
            .Replace("-", " ", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            .Replace('أ', 'ا').Replace('إ', 'ا').Replace('آ', 'ا').Replace('ى', 'ي').Replace('ی', 'ي').Replace('ک', 'ك').Replace('ة', 'ه').Replace('ە', 'ه');
        return folded.StartsWith("AL ", StringComparison.Ordinal) ? folded[3..] : folded;
    }

    private static Dictionary<string, Governorate> Spellings()
    {
        var found = new Dictionary<string, Governorate>(StringComparer.Ordinal);
        foreach (var governorate in All)
        {
            foreach (var spelling in governorate.Aliases.Concat([governorate.Code, governorate.En, governorate.Ar, governorate.Ckb]))
                found.TryAdd(Fold(spelling), governorate);
        }

        return found;
    }

    private static IReadOnlyList<Governorate> Load()
    {
        using var stream = typeof(Governorates).Assembly.GetManifestResourceStream("Grants.Partners.Reference.governorates.json")
            ?? throw new InvalidOperationException("The governorates are missing from the assembly.");
        var read = JsonSerializer.Deserialize<List<Governorate>>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The governorates are empty.");
        return [.. read.OrderBy(g => g.Code, StringComparer.Ordinal)];
    }
}

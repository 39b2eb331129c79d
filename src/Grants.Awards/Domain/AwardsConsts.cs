namespace Grants.Awards.Domain;

/// <summary>Lengths and limits of this module, once.</summary>
internal static class AwardsConsts
{
    /// <summary>Codes that people see.</summary>
    public const int CodeLength = 40;

    /// <summary>ISO currency.</summary>
    public const int CurrencyLength = 3;

    /// <summary>SHA-256 as hex.</summary>
    public const int HashLength = 64;

    /// <summary>Language code.</summary>
    public const int LanguageLength = 8;

    /// <summary>Longest note on a pause or an end.</summary>
    public const int NoteLength = 2000;

    /// <summary>Years of a grant (product.md, Proposals: 1 to 5).</summary>
    public const int MaxYears = 5;

    /// <summary>Prefix of grant codes.</summary>
    public const string CodePrefix = "G";
}

namespace Grants.Funding.Contracts;

/// <summary>Lengths and limits, once.</summary>
public static class FundingConsts
{
    /// <summary>Codes such as <c>D-01</c> and <c>F-01</c>.</summary>
    public const int CodeMaxLength = 12;

    /// <summary>Name of a donor.</summary>
    public const int NameMaxLength = 200;

    /// <summary>What a fund is for.</summary>
    public const int PurposeMaxLength = 2000;

    /// <summary>The bank's reference of a contribution.</summary>
    public const int BankReferenceMaxLength = 80;

    /// <summary>Key of a pillar.</summary>
    public const int PillarMaxLength = 40;

    /// <summary>Share of a budget that moves without a word, unless the donor set another (product.md, "Flex rule").</summary>
    public const int FlexSilentPercent = 10;

    /// <summary>Share of a budget that moves with a notice, unless the donor set another.</summary>
    public const int FlexNotifyPercent = 20;

    /// <summary>All restriction keys of a fund in one column.</summary>
    public const int RestrictionsMaxLength = 500;

    /// <summary>Restrictions in the donor's words.</summary>
    public const int RestrictionTextMaxLength = 2000;

    /// <summary>Largest rate, in millionths.</summary>
    public const long MaxRateMillionths = 999_999_999_999_999;

    /// <summary>A reason for closing, opening again or moving.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Key of a posting.</summary>
    public const int PostingKeyMaxLength = 110;
}

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

    /// <summary>Key of a posting.</summary>
    public const int PostingKeyMaxLength = 110;
}

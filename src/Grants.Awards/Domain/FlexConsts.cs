namespace Grants.Awards.Domain;

/// <summary>Lengths and limits of flexible money and amendments, once.</summary>
internal static class FlexConsts
{
    /// <summary>Longest flexible grant (product.md, Proposals).</summary>
    public const int MaxMonths = 24;

    /// <summary>Instalments of one plan.</summary>
    public const int MaxInstalments = 12;

    /// <summary>Lines of a budget.</summary>
    public const int MaxLines = 20;

    /// <summary>Longest reason, answer or word to a donor.</summary>
    public const int TextLength = 4000;

    /// <summary>Amounts as typed.</summary>
    public const int AmountTextLength = 40;

    /// <summary>Key of a cost category.</summary>
    public const int CategoryLength = 40;

    /// <summary>A grant may not be made longer than this by one request.</summary>
    public const int MaxExtensionMonths = 24;
}

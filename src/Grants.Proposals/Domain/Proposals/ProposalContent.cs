namespace Grants.Proposals.Domain.Proposals;

/// <summary>What a partner writes, as typed: kept sealed as one document, half-filled while a draft. Rules come at submission.</summary>
internal sealed record ProposalContent
{
    /// <summary>Who we are and what we want to do.</summary>
    public string? About { get; init; }

    /// <summary>Why core support.</summary>
    public string? WhyCore { get; init; }

    /// <summary>How the money is used.</summary>
    public string? MoneyUse { get; init; }

    /// <summary>What could go wrong.</summary>
    public string? Risks { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>First day wished for.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary><c>lump</c> or <c>categories</c>.</summary>
    public string Mode { get; init; } = ProposalConsts.Lump;

    /// <summary>Year 1 first.</summary>
    public IReadOnlyList<YearText> Years { get; init; } = [];

    /// <summary>Keys of sections that donors must not read.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>The text of a section by its key.</summary>
    public string? TextOf(string section) => section switch
    {
        "about" => About,
        "whyCore" => WhyCore,
        "moneyUse" => MoneyUse,
        "risks" => Risks,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No such section."),
    };
}

/// <summary>Money of one year as typed.</summary>
internal sealed record YearText
{
    /// <summary>The year's amount, for <c>lump</c>.</summary>
    public string? Amount { get; init; }

    /// <summary>Amount by cost category, for <c>categories</c>.</summary>
    public IReadOnlyDictionary<string, string?>? Lines { get; init; }
}

/// <summary>One broken rule at one field.</summary>
internal sealed record FieldError(string Field, string Code, params (string Name, object Value)[] Data);

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

    /// <summary>What the money is for: flexible proposals.</summary>
    public string? Purpose { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>First day wished for.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary><c>lump</c> or <c>categories</c> for core money, <c>lines</c> for flexible.</summary>
    public string Mode { get; init; } = ProposalConsts.Lump;

    /// <summary>Year 1 first.</summary>
    public IReadOnlyList<YearText> Years { get; init; } = [];

    /// <summary>How long, for <c>lines</c>.</summary>
    public int? Months { get; init; }

    /// <summary>The simple budget, for <c>lines</c>.</summary>
    public IReadOnlyList<LineText> Budget { get; init; } = [];

    /// <summary>Keys of sections that donors must not read.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Flexible money over some months, with lines.</summary>
    public bool IsFlexible() => Mode == ProposalConsts.Lines;

    /// <summary>Keys of the sections this kind of proposal has.</summary>
    public IReadOnlyList<string> SectionKeys() => IsFlexible() ? ProposalConsts.FlexibleSections : ProposalConsts.Sections;

    /// <summary>The text of a section by its key.</summary>
    public string? TextOf(string section) => section switch
    {
        "about" => About,
        "whyCore" => WhyCore,
        "moneyUse" => MoneyUse,
        "purpose" => Purpose,
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

/// <summary>One line of a simple budget as typed.</summary>
internal sealed record LineText
{
    /// <summary>What it is, in the partner's own words.</summary>
    public string? Name { get; init; }

    /// <summary>One of <see cref="ProposalConsts.LineCategories"/>.</summary>
    public string? Category { get; init; }

    /// <summary>The amount.</summary>
    public string? Amount { get; init; }
}

/// <summary>One line of a simple budget as read.</summary>
internal sealed record BudgetLine(string Name, string Category, long AmountMinor);

/// <summary>One broken rule at one field.</summary>
internal sealed record FieldError(string Field, string Code, params (string Name, object Value)[] Data);

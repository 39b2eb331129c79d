namespace Grants.Proposals.Domain.Proposals;

/// <summary>Lengths, limits and stable keys of proposals, once.</summary>
internal static class ProposalConsts
{
    public const string CodePrefix = "PR";
    public const int CodeMaxLength = 40;
    public const int HashLength = 64;
    public const int TextMaxLength = 8000;
    public const int AmountTextMaxLength = 40;
    public const int MaxYears = 5;
    public const int MaxRounds = 2;
    public const int MaxQuestions = 12;
    public const int MaxRisks = 8;
    public const int MaxDonorQuestions = 10;

    /// <summary>Funds of one donor that pay one grant together.</summary>
    public const int MaxFunds = 5;

    /// <summary>A start later than this is a typing error.</summary>
    public const int MaxStartInYears = 3;

    /// <summary>Days until the team hopes for the donor's answer.</summary>
    public const int DonorDays = 14;

    /// <summary>Working days promised for the first review.</summary>
    public const int ReviewWorkingDays = 10;

    /// <summary>Working days promised for the recommendation and for answers to a donor.</summary>
    public const int AnswerWorkingDays = 5;

    /// <summary>One lump per year.</summary>
    public const string Lump = "lump";

    /// <summary>Six cost categories per year.</summary>
    public const string Categories = "categories";

    /// <summary>Named lines over the whole time: flexible money.</summary>
    public const string Lines = "lines";

    /// <summary>Key by which a partner keeps the names of its lines with the team.</summary>
    public const string BudgetKey = "budget";

    /// <summary>Lines of a simple budget.</summary>
    public const int MaxLines = 20;

    /// <summary>Name of a line.</summary>
    public const int LineNameMaxLength = 120;

    /// <summary>Longest flexible grant.</summary>
    public const int MaxMonths = 24;

    /// <summary>Keys of the sections of a flexible proposal, in order.</summary>
    public static IReadOnlyList<string> FlexibleSections { get; } = ["about", "purpose", "risks"];

    /// <summary>What a line of a flexible budget can be for.</summary>
    public static IReadOnlyList<string> LineCategories { get; } =
        ["activities", "salaries", "travel", "support", "planning", "systems", "registration", "safety", "infrastructure"];

    /// <summary>Keys of the four sections, in order.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["about", "whyCore", "moneyUse", "risks"];

    /// <summary>The six cost categories of core support (product.md, first demand of the partners).</summary>
    public static IReadOnlyList<string> CostCategories { get; } =
        ["salaries", "planning", "systems", "registration", "safety", "infrastructure"];

    /// <summary>Keys of the scorecard; never renamed, so that scores of different years compare.</summary>
    public static IReadOnlyList<string> Criteria { get; } =
        ["purpose", "community", "record", "plan", "safety", "money"];

    /// <summary>Keys of what could go wrong.</summary>
    public static IReadOnlyList<string> RiskKeys { get; } =
        ["registration", "bank", "pressure", "access", "people", "prices", "other"];

    /// <summary>How near a risk is.</summary>
    public static IReadOnlyList<string> RiskLevels { get; } = ["possible", "likely", "watched"];
}

using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;

namespace Grants.Proposals.Seeding;

/// <summary>Invented texts of the demo, in the three languages in turn. No names, no places.</summary>
internal static class DemoWriter
{
    private static readonly (string About, string WhyCore, string MoneyUse, string Risks)[] Texts =
    [
        ("We are a small team that has kept an open door in two districts for six years. We want to keep it open.",
            "Project money pays activities. It does not pay the rent, the bookkeeping or the registration that make them possible.",
            "Five salaries, the office, the registration and a little for safety at work.",
            "The registration may be late. The bank may freeze accounts for some weeks. We would use the agreed host."),
        ("نحن فريق صغير يعمل منذ ست سنوات في قضاءين. نريد أن يبقى بابنا مفتوحًا.",
            "يدفع مال المشاريع الأنشطة، ولا يدفع الإيجار والحسابات والتسجيل التي تجعلها ممكنة.",
            "خمسة رواتب والمكتب والتسجيل وشيء للسلامة في العمل.",
            "قد يتأخر التسجيل. وقد يُجمَّد الحساب المصرفي بضعة أسابيع، فنستخدم الجهة المضيفة المتفق عليها."),
        ("ئێمە تیمێکی بچووکین و شەش ساڵە لە دوو قەزا کار دەکەین. دەمانەوێت دەرگامان بە کراوەیی بمێنێتەوە.",
            "پارەی پڕۆژە چالاکییەکان دەدات، بەڵام کرێ و ژمێریاری و تۆمارکردن نادات کە دەیانڕەخسێنن.",
            "پێنج مووچە، نووسینگە، تۆمارکردن و هەندێک بۆ سەلامەتی لە کاردا.",
            "لەوانەیە تۆمارکردن دوابکەوێت. لەوانەیە بانک چەند هەفتەیەک هەژمار ڕابگرێت."),
    ];

    public static ProposalContent Content(int variant, DateOnly? startsOn, string currency, IReadOnlyList<long> yearsMinor)
    {
        var (about, whyCore, moneyUse, risks) = Texts[variant % Texts.Length];
        return new ProposalContent
        {
            About = about,
            WhyCore = whyCore,
            MoneyUse = moneyUse,
            Risks = risks,
            Currency = currency,
            StartsOn = startsOn,
            Years = [.. yearsMinor.Select(y => new YearText { Amount = new Kernel.Money.Amount(y, currency).ToPlainDecimal() })],
            Withheld = variant % 4 == 1 ? ["risks"] : [],
        };
    }

    /// <summary>A purpose and a budget of four lines.</summary>
    public static ProposalContent FlexibleContent(DateOnly? startsOn, string currency, long totalMinor, int months) => new()
    {
        About = Texts[0].About,
        Purpose = "Legal advice and a telephone line in two districts, and what the people who answer it need to stay well.",
        Risks = Texts[0].Risks,
        Currency = currency,
        StartsOn = startsOn,
        Mode = ProposalConsts.Lines,
        Months = months,
        Budget = [.. Lines(totalMinor).Select(l => new LineText
        {
            Name = l.Name,
            Category = l.Category,
            Amount = new Kernel.Money.Amount(l.AmountMinor, currency).ToPlainDecimal(),
        })],
    };

    /// <summary>Four lines of exactly this sum.</summary>
    public static IReadOnlyList<BudgetLine> Lines(long totalMinor)
    {
        var (half, fifth) = (totalMinor / 2, totalMinor / 5);
        return
        [
            new BudgetLine("Advice sessions", "activities", half),
            new BudgetLine("Two part-time advisers", "salaries", fifth),
            new BudgetLine("Travel and telephone", "travel", fifth),
            new BudgetLine("Rest and safety of the team", "safety", totalMinor - half - fifth - fifth),
        ];
    }

    /// <summary>A draft with two of five parts.</summary>
    public static ProposalContent HalfContent() => Content(0, null, "USD", []) with
    {
        MoneyUse = null,
        Risks = null,
        Years = [new YearText { Amount = "58,000" }, new YearText(), new YearText()],
    };

    public static Recommendation Word() => new(
        "Steady work over years, led by people who live there. The money keeps salaries and the registration going, so that project money from others can be used at all.",
        [
            new OpenRisk("registration", "likely", "A host is agreed; money does not stop."),
            new OpenRisk("bank", "possible", "A licensed agent was tested in May."),
            new OpenRisk("pressure", "watched", "Money for safety is in every year; work may pause."),
        ]);

    public static void Score(ProposalReview review, int variant, DateTime at) => review.Score(
        ProposalConsts.Criteria.Select((key, i) => (key, score: 3 + ((variant + i) % 3))).ToDictionary(c => c.key, c => c.score),
        "Known for years; careful with money.",
        ProposalState.InReview,
        at);
}

namespace Grants.Proposals.Domain.Proposals;

/// <summary>Codes of broken rules; the sentences are in Localization.</summary>
internal static class ProposalErrors
{
    public const string TooManyRounds = "proposal.too-many-rounds";
    public const string NotWritable = "proposal.not-writable";
    public const string SectionRequired = "proposal.section-required";
    public const string TextTooLong = "proposal.text-too-long";
    public const string CurrencyRequired = "proposal.currency-required";
    public const string StartRequired = "proposal.start-required";
    public const string StartPast = "proposal.start-past";
    public const string StartFar = "proposal.start-far";
    public const string YearsRequired = "proposal.years-required";
    public const string TooManyYears = "proposal.too-many-years";
    public const string UnknownCategory = "proposal.unknown-category";
    public const string LinesRequired = "proposal.lines-required";
    public const string TooManyLines = "proposal.too-many-lines";
    public const string LineName = "proposal.line-name";
    public const string LineCategory = "proposal.line-category";
    public const string Months = "proposal.months";
    public const string UnknownKey = "proposal.unknown-key";
    public const string AmountRequired = "proposal.amount-required";
    public const string AmountAboveAsked = "proposal.amount-above-asked";
    public const string AmountAboveRecommended = "proposal.amount-above-recommended";
    public const string NotLess = "proposal.not-less";
    public const string YearsGap = "proposal.years-gap";
    public const string YearsCount = "proposal.years-count";
    public const string AnswerRequired = "proposal.answer-required";
    public const string QuestionRequired = "proposal.question-required";
    public const string TooManyQuestions = "proposal.too-many-questions";
    public const string NoSuchQuestion = "proposal.no-such-question";
    public const string AlreadyAnswered = "proposal.already-answered";
    public const string ReasonRequired = "proposal.reason-required";
    public const string RecommendationRequired = "proposal.recommendation-required";
    public const string FundRequired = "proposal.fund-required";
    public const string FundCurrency = "proposal.fund-currency";
    public const string FundPeriod = "proposal.fund-period";
    public const string FundTwice = "proposal.fund-twice";
    public const string FundOtherDonor = "proposal.fund-other-donor";
    public const string TooManyFunds = "proposal.too-many-funds";
    public const string PartRequired = "proposal.part-required";
    public const string PartsSum = "proposal.parts-sum";
    public const string FundNotEnough = "proposal.fund-not-enough";
    public const string DeclarationFirst = "proposal.declaration-first";
    public const string AlreadyDeclared = "proposal.already-declared";
    public const string Conflict = "proposal.conflict";
    public const string ReviewFirst = "proposal.review-first";
    public const string ScoreRequired = "proposal.score-required";
    public const string ReviewerRecommends = "proposal.reviewer-recommends";
    public const string DuplicateRisk = "proposal.duplicate-risk";
    public const string TooManyRisks = "proposal.too-many-risks";
}

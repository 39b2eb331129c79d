using Grants.Kernel.Money;
using Grants.Proposals.Domain.Proposals;
using static Grants.Tests.Proposals.ProposalBuilder;

namespace Grants.Tests.Proposals;

public sealed class SubmissionRulesTests
{
    [Fact]
    public void A_complete_proposal_has_no_errors() => SubmissionRules.Check(ValidContent(), Today).Errors.ShouldBeEmpty();

    [Fact]
    public void An_empty_one_names_every_field_at_once()
    {
        SubmissionRules.Check(new ProposalContent(), Today).Errors.Select(e => e.Field)
            .ShouldBe(["about", "whyCore", "moneyUse", "risks", "startsOn", "currency", "years"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("58,000", 5_800_000)]
    [InlineData("٥٨٬٠٠٠", 5_800_000)]
    [InlineData("۵۸۰۰۰", 5_800_000)]
    [InlineData("58 000.50", 5_800_050)]
    public void Amounts_are_read_in_three_scripts(string typed, long minor)
    {
        var check = SubmissionRules.Check(ValidContent(typed), Today);
        check.Errors.ShouldBeEmpty();
        check.YearsMinor.ShouldBe([minor]);
    }

    [Theory]
    [InlineData("", ProposalErrors.AmountRequired)]
    [InlineData("abc", MoneyErrors.NotANumber)]
    [InlineData("-5", MoneyErrors.NotPositive)]
    [InlineData("0", MoneyErrors.NotPositive)]
    [InlineData("1,5", MoneyErrors.NotANumber)]
    [InlineData("5.123", MoneyErrors.TooManyDigits)]
    [InlineData("99999999999999999999", MoneyErrors.Overflow)]
    public void A_bad_amount_is_refused_at_its_field(string typed, string code)
    {
        var error = SubmissionRules.Check(ValidContent("1000", typed), Today).Errors.ShouldHaveSingleItem();
        (error.Field, error.Code).ShouldBe(("years[1].amount", code));
    }

    [Fact]
    public void Categories_add_up_to_the_year()
    {
        var content = ValidContent() with
        {
            Mode = ProposalConsts.Categories,
            Years = [new YearText { Lines = new Dictionary<string, string?> { ["salaries"] = "31,000", ["safety"] = "٧٠٠٠", ["planning"] = " " } }],
        };
        SubmissionRules.Check(content, Today).YearsMinor.ShouldBe([3_800_000]);
    }

    [Fact]
    public void A_start_in_the_past_or_far_away_is_refused()
    {
        Start(Today.AddDays(-1)).ShouldBe(ProposalErrors.StartPast);
        Start(Today.AddYears(4)).ShouldBe(ProposalErrors.StartFar);
        string Start(DateOnly day) => SubmissionRules.Check(ValidContent() with { StartsOn = day }, Today).Errors.Single().Code;
    }

    [Fact]
    public void A_draft_may_be_half_filled_but_must_fit()
    {
        SubmissionRules.CheckDraft(new ProposalContent()).ShouldBeEmpty();
        SubmissionRules.CheckDraft(ValidContent("abc", "-1")).ShouldBeEmpty();
        SubmissionRules.CheckDraft(ValidContent("1", "1", "1", "1", "1", "1")).Single().Field.ShouldBe("years");
        SubmissionRules.CheckDraft(ValidContent() with { About = new string('x', 8001) }).Single().Code.ShouldBe(ProposalErrors.TextTooLong);
        SubmissionRules.CheckDraft(ValidContent() with { Withheld = ["salary"] }).Single().Field.ShouldBe("withheld");
    }
}

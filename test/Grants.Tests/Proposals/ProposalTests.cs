using Grants.Kernel.Errors;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using static Grants.Tests.Proposals.ProposalBuilder;

namespace Grants.Tests.Proposals;

public sealed class ProposalTests
{
    [Fact]
    public void Submitting_reads_the_amounts_of_every_year()
    {
        var proposal = Submitted();
        proposal.State.ShouldBe(ProposalState.Submitted);
        proposal.Years.Select(y => y.AskedMinor).ShouldBe([5_800_000, 6_000_000, 6_200_000]);
        proposal.StartsOn.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void An_incomplete_proposal_is_not_submitted()
    {
        var proposal = Draft();
        Code(() => proposal.Submit(SubmissionRules.Check(new ProposalContent(), Today), Lead, Now, Today)).ShouldBe(CommonErrors.Invalid);
        proposal.State.ShouldBe(ProposalState.Draft);
    }

    [Fact]
    public void What_is_with_the_team_cannot_be_written()
    {
        Code(() => Submitted().Write(ValidContent())).ShouldBe(ProposalErrors.NotWritable);
    }

    [Fact]
    public void A_proposal_comes_back_at_most_twice()
    {
        var proposal = InReview();
        for (var round = 1; round <= 2; round++)
        {
            proposal.Return(["How many people?", " ", "Since when?"], Officer, Now);
            proposal.OpenRound!.QuestionCount.ShouldBe(2);
            proposal.AnswerRound(["Five", "2021"]);
            proposal.Submit(SubmissionRules.Check(ValidContent(), Today), Lead, Now, Today);
            proposal.StartReview(Now);
        }

        Code(() => proposal.Return(["And?"], Officer, Now)).ShouldBe(ProposalErrors.TooManyRounds);
    }

    [Fact]
    public void An_unanswered_question_holds_a_returned_proposal_back()
    {
        var proposal = InReview();
        proposal.Return(["How many people?", "Since when?"], Officer, Now);
        proposal.AnswerRound(["Five", ""]);
        Code(() => proposal.Submit(SubmissionRules.Check(ValidContent(), Today), Lead, Now, Today)).ShouldBe(ProposalErrors.AnswerRequired);
    }

    [Fact]
    public void Fewer_years_after_a_return_leave_no_old_amounts()
    {
        var proposal = InReview();
        proposal.Return(["Could it be two years?"], Officer, Now);
        proposal.AnswerRound(["Yes"]);
        proposal.Write(ValidContent("1000", "2000"));
        proposal.Submit(SubmissionRules.Check(ValidContent("1000", "2000"), Today), Lead, Now, Today);
        proposal.Years.Select(y => (y.Year, y.AskedMinor)).ShouldBe([(1, 100_000), (2, 200_000)]);
    }

    [Fact]
    public void A_recommendation_above_what_was_asked_is_refused_at_its_year()
    {
        var error = Should.Throw<BusinessException>(() =>
            InReview().Recommend([Fund], [5_800_000, 6_000_001, 0], new Recommendation("x", []), Manager, Now));
        (error.Code, error.Field).ShouldBe((ProposalErrors.AmountAboveAsked, "years[1].amount"));
    }

    [Fact]
    public void A_fund_in_another_currency_or_of_another_time_is_refused()
    {
        var word = new Recommendation("x", []);
        Code(() => InReview().Recommend([Fund with { Currency = "EUR" }], [1, 1, 1], word, Manager, Now)).ShouldBe(ProposalErrors.FundCurrency);
        Code(() => InReview().Recommend([Fund with { EndsOn = new DateOnly(2026, 12, 31) }], [1, 1, 1], word, Manager, Now))
            .ShouldBe(ProposalErrors.FundPeriod);
    }

    [Fact]
    public void Approval_publishes_what_was_decided()
    {
        var proposal = WithDonor();
        proposal.Approve(null, Approver, Now);
        var happened = proposal.TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<ProposalApproved>();
        happened.Years.ShouldBe([new YearAmount(1, 5_800_000), new YearAmount(2, 6_000_000), new YearAmount(3, 6_200_000)]);
        happened.Funds.ShouldBe([new FundAmount(Fund.Id, 18_000_000)]);
        (happened.DonorId, happened.DecidedBy, happened.RecommendedBy).ShouldBe((Fund.DonorId, Approver, Manager));
        proposal.DecidedHash.ShouldBe(DecidedText.Hash(DecidedText.Of(proposal, DecisionOutcome.Approved, Approver, Now)));
    }

    [Fact]
    public void Approving_less_may_leave_out_the_last_year()
    {
        var proposal = WithDonor();
        proposal.ApproveLess([5_000_000, 6_000_000, 0], "two years first", Approver, Now);
        proposal.ApprovedMinor.ShouldBe(11_000_000);
        proposal.TakeEvents().OfType<ProposalApproved>().Single().Years.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(5_800_000, 6_000_000, 6_200_000, ProposalErrors.NotLess)]
    [InlineData(5_800_001, 6_000_000, 6_000_000, ProposalErrors.AmountAboveRecommended)]
    [InlineData(5_800_000, 0, 6_000_000, ProposalErrors.YearsGap)]
    [InlineData(0, 0, 0, ProposalErrors.YearsGap)]
    [InlineData(-1, 0, 0, ProposalErrors.AmountAboveRecommended)]
    public void Approving_less_is_refused_when_it_is_not(long first, long second, long third, string code)
    {
        Code(() => WithDonor().ApproveLess([first, second, third], null, Approver, Now)).ShouldBe(code);
    }

    [Fact]
    public void Who_recommended_does_not_decide()
    {
        Code(() => WithDonor().Approve(null, Manager, Now)).ShouldBe(CommonErrors.SamePerson);
        Code(() => WithDonor().Decline("no", Lead, Now)).ShouldBe(CommonErrors.SamePerson);
    }

    [Fact]
    public void Declining_needs_a_reason()
    {
        Code(() => WithDonor().Decline(" ", Approver, Now)).ShouldBe(ProposalErrors.ReasonRequired);
    }

    [Fact]
    public void A_question_of_the_donor_is_answered_once()
    {
        var proposal = WithDonor();
        proposal.Ask("Who keeps the books?", Approver, Now);
        var question = proposal.Questions.ShouldHaveSingleItem();
        proposal.AnswerDonor(question.Id, "Two people.", Officer, Now);
        Code(() => proposal.AnswerDonor(question.Id, "Three.", Officer, Now)).ShouldBe(ProposalErrors.AlreadyAnswered);
        Code(() => proposal.AnswerDonor(Guid.CreateVersion7(), "Four.", Officer, Now)).ShouldBe(ProposalErrors.NoSuchQuestion);
        proposal.State.ShouldBe(ProposalState.DonorReview);
    }

    [Fact]
    public void Withdrawing_is_possible_until_the_decision()
    {
        foreach (var proposal in new[] { Draft(), Submitted(), InReview(), Recommended(), WithDonor() })
        {
            proposal.Withdraw(Now);
            proposal.State.ShouldBe(ProposalState.Withdrawn);
        }

        var decided = WithDonor();
        decided.Approve(null, Approver, Now);
        Code(() => decided.Withdraw(Now)).ShouldBe(CommonErrors.WrongState);
    }

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}

using Grants.Kernel.Errors;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using static Grants.Tests.Proposals.ProposalBuilder;

namespace Grants.Tests.Proposals;

/// <summary>Several funds of one donor pay one proposal (decision 0015).</summary>
public sealed class ProposalPartTests
{
    private static readonly ChosenFund First = Fund with { PartMinor = 10_000_000 };
    private static readonly ChosenFund Second = Fund with { Id = Guid.CreateVersion7(), PartMinor = 8_000_000 };

    public static TheoryData<string, string> Broken => new()
    {
        { ProposalErrors.FundRequired, "funds[0].fundId" },
        { ProposalErrors.FundTwice, "funds[1].fundId" },
        { ProposalErrors.FundOtherDonor, "funds[1].fundId" },
        { ProposalErrors.FundCurrency, "funds[1].fundId" },
        { ProposalErrors.FundPeriod, "funds[1].fundId" },
        { ProposalErrors.PartRequired, "funds[1].amount" },
        { ProposalErrors.PartsSum, "funds[1].amount" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_pay_together_is_refused_at_its_fund(string code, string field)
    {
        var error = Should.Throw<BusinessException>(() => Recommend(InReview(), code switch
        {
            ProposalErrors.FundRequired => [],
            ProposalErrors.FundTwice => [First, Second with { Id = First.Id }],
            ProposalErrors.FundOtherDonor => [First, Second with { DonorId = Guid.CreateVersion7() }],
            ProposalErrors.FundCurrency => [First, Second with { Currency = "EUR" }],
            ProposalErrors.FundPeriod => [First, Second with { EndsOn = new DateOnly(2026, 12, 31) }],
            ProposalErrors.PartRequired => [First with { PartMinor = 18_000_000 }, Second with { PartMinor = 0 }],
            _ => [First, Second with { PartMinor = 7_999_999 }],
        }));
        (error.Code, error.Field).ShouldBe((code, field));
    }

    [Fact]
    public void Six_funds_are_too_many()
    {
        var funds = Enumerable.Range(0, 6).Select(_ => Fund with { Id = Guid.CreateVersion7(), PartMinor = 3_000_000 }).ToList();
        Should.Throw<BusinessException>(() => Recommend(InReview(), funds)).Code.ShouldBe(ProposalErrors.TooManyFunds);
        Recommend(InReview(), [.. funds.Take(4), funds[4] with { PartMinor = 6_000_000 }]).Parts.Count.ShouldBe(5);
    }

    [Fact]
    public void A_recommendation_written_again_keeps_no_part_of_the_old_one()
    {
        var proposal = Recommend(InReview(), [First, Second]);
        Recommend(proposal, [Second with { PartMinor = 18_000_000, Pillar = "protection" }]);
        proposal.OrderedParts().Select(p => (p.Number, p.FundId, p.RecommendedMinor)).ShouldBe([(1, Second.Id, 18_000_000)]);
        proposal.Pillar.ShouldBe("protection");
    }

    [Fact]
    public void Approving_less_lets_the_last_funds_give_way()
    {
        var proposal = Recommend(InReview(), [First, Second]);
        proposal.SendToDonor(Now);
        proposal.ApproveLess([5_800_000, 5_000_000, 0], null, Approver, Now);
        proposal.OrderedParts().Select(p => p.ApprovedMinor).ShouldBe([10_000_000, 800_000]);
        proposal.TakeEvents().OfType<ProposalApproved>().Single().Funds.ShouldBe([new FundAmount(First.Id, 10_000_000), new FundAmount(Second.Id, 800_000)]);
        var text = DecidedText.Of(proposal, DecisionOutcome.ApprovedLess, Approver, Now);
        text.ShouldContain($"fund 1: {First.Id:D} 10000000\nfund 2: {Second.Id:D} 800000\n");
        proposal.DecidedHash.ShouldBe(DecidedText.Hash(text));
    }

    [Fact]
    public void A_fund_that_pays_nothing_of_less_is_not_in_the_grant()
    {
        var proposal = Recommend(InReview(), [First, Second]);
        proposal.SendToDonor(Now);
        proposal.ApproveLess([5_800_000, 0, 0], null, Approver, Now);
        proposal.TakeEvents().OfType<ProposalApproved>().Single().Funds.ShouldBe([new FundAmount(First.Id, 5_800_000)]);
    }

    private static Proposal Recommend(Proposal proposal, IReadOnlyList<ChosenFund> funds)
    {
        proposal.Recommend(funds, [5_800_000, 6_000_000, 6_200_000], new Recommendation("Steady work.", []), Manager, Now);
        return proposal;
    }
}

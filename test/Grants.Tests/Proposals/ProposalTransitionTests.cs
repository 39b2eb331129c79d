using FsCheck;
using FsCheck.Fluent;
using Grants.Kernel.Errors;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;
using static Grants.Tests.Proposals.ProposalBuilder;

namespace Grants.Tests.Proposals;

public sealed class ProposalTransitionTests
{
    /// <summary>product.md, Proposals, written by hand.</summary>
    private const string Diagram = """
        stateDiagram-v2
          Draft --> Submitted: Submit
          Submitted --> InReview: StartReview
          InReview --> Returned: Return
          Returned --> Submitted: Submit
          InReview --> Recommended: Recommend
          Recommended --> Recommended: Recommend
          Recommended --> DonorReview: SendToDonor
          DonorReview --> DonorReview: Ask
          DonorReview --> DonorReview: Answer
          DonorReview --> Approved: Approve
          DonorReview --> Approved: ApproveLess
          DonorReview --> Declined: Decline
          Draft --> Withdrawn: Withdraw
          Submitted --> Withdrawn: Withdraw
          InReview --> Withdrawn: Withdraw
          Returned --> Withdrawn: Withdraw
          Recommended --> Withdrawn: Withdraw
          DonorReview --> Withdrawn: Withdraw

        """;

    [Fact]
    public void The_table_is_the_one_of_the_product() => ProposalTransitions.Table.ToMermaid().ShouldBe(Diagram.ReplaceLineEndings("\n"));

    /// <summary>Whatever is tried, in whatever order: the state only moves along the table, a refused act changes nothing,
    /// no more than two rounds, and exactly the approvals are published.</summary>
    [Fact]
    public void Random_acts_never_leave_the_table()
    {
        // Withdrawing and deciding end the walk, so they are rarer; the count below proves that walks reach the end.
        var often = Enum.GetValues<ProposalAction>().Where(a => a < ProposalAction.Approve).SelectMany(a => Enumerable.Repeat(a, 8));
        var acts = Gen.Elements<ProposalAction>([.. often, .. Enum.GetValues<ProposalAction>()]).ArrayOf(60);
        var reached = new HashSet<ProposalState>();
        Prop.ForAll(acts.ToArbitrary(), list =>
        {
            var proposal = Draft();
            proposal.Write(ValidContent());
            var approvals = 0;
            foreach (var act in list)
            {
                var before = proposal.State;
                var done = Try(proposal, act);
                if (!done && proposal.State != before) return false;
                if (done && (!ProposalTransitions.Table.Allows(before, act) || ProposalTransitions.Table.Next(before, act) != proposal.State)) return false;
                reached.Add(proposal.State);
                approvals += proposal.TakeEvents().OfType<ProposalApproved>().Count();
                if (proposal.ApprovedMinor > proposal.RecommendedMinor || proposal.RecommendedMinor > proposal.AskedMinor) return false;
            }

            return proposal.Rounds.Count <= ProposalConsts.MaxRounds && approvals == (proposal.State == ProposalState.Approved ? 1 : 0);
        }).QuickCheckThrowOnFailure();
        reached.Count.ShouldBe(Enum.GetValues<ProposalState>().Length);
    }

    private static bool Try(Proposal proposal, ProposalAction act)
    {
        try
        {
            Do(proposal, act);
            return true;
        }
        catch (BusinessException)
        {
            return false;
        }
    }

    private static void Do(Proposal proposal, ProposalAction act)
    {
        switch (act)
        {
            case ProposalAction.Submit:
                if (proposal.OpenRound is not null) proposal.AnswerRound(["Five."]);
                proposal.Submit(SubmissionRules.Check(ValidContent(), Today), Lead, Now, Today);
                break;
            case ProposalAction.StartReview: proposal.StartReview(Now); break;
            case ProposalAction.Return: proposal.Return(["How many?"], Officer, Now); break;
            case ProposalAction.Recommend: proposal.Recommend([Fund with { PartMinor = 11_000_100 }], [5_000_000, 6_000_000, 100], new Recommendation("x", []), Manager, Now); break;
            case ProposalAction.SendToDonor: proposal.SendToDonor(Now); break;
            case ProposalAction.Approve: proposal.Approve(null, Approver, Now); break;
            case ProposalAction.ApproveLess: proposal.ApproveLess([5_000_000, 0, 0], null, Approver, Now); break;
            case ProposalAction.Ask: proposal.Ask("Why?", Approver, Now); break;
            case ProposalAction.Answer:
                if (proposal.State != ProposalState.DonorReview) throw new BusinessException(CommonErrors.WrongState);
                proposal.AnswerDonor(proposal.Questions.FirstOrDefault(q => q.IsOpen)?.Id ?? Guid.Empty, "So.", Officer, Now);
                break;
            case ProposalAction.Decline: proposal.Decline("No money.", Approver, Now); break;
            case ProposalAction.Withdraw: proposal.Withdraw(Now); break;
            default: throw new ArgumentOutOfRangeException(nameof(act));
        }
    }
}

using Grants.Kernel.Transitions;
using static Grants.Proposals.Domain.Proposals.ProposalAction;
using static Grants.Proposals.Domain.Proposals.ProposalState;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>The one table of a proposal's life, exactly as product.md has it.</summary>
internal static class ProposalTransitions
{
    public static Transitions<ProposalState, ProposalAction> Table { get; } = new Transitions<ProposalState, ProposalAction>()
        .Allow(Draft, Submit, Submitted)
        .Allow(Submitted, StartReview, InReview)
        .Allow(InReview, Return, Returned)
        .Allow(Returned, Submit, Submitted)
        .Allow(InReview, Recommend, Recommended)
        .Allow(Recommended, Recommend, Recommended)
        .Allow(Recommended, SendToDonor, DonorReview)
        .Allow(DonorReview, Ask, DonorReview)
        .Allow(DonorReview, Answer, DonorReview)
        .Allow(DonorReview, Approve, Approved)
        .Allow(DonorReview, ApproveLess, Approved)
        .Allow(DonorReview, Decline, Declined)
        .Allow(Draft, Withdraw, Withdrawn)
        .Allow(Submitted, Withdraw, Withdrawn)
        .Allow(InReview, Withdraw, Withdrawn)
        .Allow(Returned, Withdraw, Withdrawn)
        .Allow(Recommended, Withdraw, Withdrawn)
        .Allow(DonorReview, Withdraw, Withdrawn);

    /// <summary>States in which the partner may write.</summary>
    public static bool IsWritable(ProposalState state) => state is Draft or Returned;
}

using Grants.Kernel.Transitions;
using static Grants.Awards.Domain.Amendments.AmendmentAction;
using static Grants.Awards.Domain.Amendments.AmendmentState;

namespace Grants.Awards.Domain.Amendments;

/// <summary>What is asked for (product.md, Grants: amendments).</summary>
internal enum AmendmentKind
{
    Reallocation,
    NoCostExtension,
    Reschedule,
    TopUp,
    Reduction,
    CrisisReplanning,
}

/// <summary>Where a request stands.</summary>
internal enum AmendmentState
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Declined,
    Withdrawn,
}

/// <summary>What can be done with a request.</summary>
internal enum AmendmentAction
{
    Write,
    Submit,
    Return,
    AskDonor,
    DonorAgree,
    Approve,
    Decline,
    Withdraw,
}

/// <summary>The one table of an amendment's life.</summary>
internal static class AmendmentTransitions
{
    public static Transitions<AmendmentState, AmendmentAction> Table { get; } = new Transitions<AmendmentState, AmendmentAction>()
        .Allow(Draft, Write, Draft)
        .Allow(Returned, Write, Returned)
        .Allow(Draft, Submit, Submitted)
        .Allow(Returned, Submit, Submitted)
        .Allow(Submitted, Return, Returned)
        .Allow(Submitted, AskDonor, Submitted)
        .Allow(Submitted, DonorAgree, Submitted)
        .Allow(Submitted, Approve, Approved)
        .Allow(Submitted, Decline, Declined)
        .Allow(Draft, Withdraw, Withdrawn)
        .Allow(Submitted, Withdraw, Withdrawn)
        .Allow(Returned, Withdraw, Withdrawn);
}

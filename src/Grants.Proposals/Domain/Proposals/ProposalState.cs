namespace Grants.Proposals.Domain.Proposals;

/// <summary>Where a proposal stands (product.md, Proposals).</summary>
internal enum ProposalState
{
    Draft,
    Submitted,
    InReview,
    Returned,
    Recommended,
    DonorReview,
    Approved,
    Declined,
    Withdrawn,
}

/// <summary>What can be done with a proposal.</summary>
internal enum ProposalAction
{
    Submit,
    StartReview,
    Return,
    Recommend,
    SendToDonor,
    Approve,
    ApproveLess,
    Ask,
    Answer,
    Decline,
    Withdraw,
}

/// <summary>What is asked for. Flexible money comes later; the column is there from the first row on.</summary>
internal enum ProposalType
{
    Core,
}

/// <summary>How a donor decided.</summary>
internal enum DecisionOutcome
{
    Approved,
    ApprovedLess,
    Declined,
}

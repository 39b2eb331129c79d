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

/// <summary>What is asked for.</summary>
internal enum ProposalType
{
    /// <summary>Core money over one to five years.</summary>
    Core,

    /// <summary>A purpose and a simple budget over some months.</summary>
    Flexible,
}

/// <summary>How a donor decided.</summary>
internal enum DecisionOutcome
{
    Approved,
    ApprovedLess,
    Declined,
}

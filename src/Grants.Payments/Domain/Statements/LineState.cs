namespace Grants.Payments.Domain.Statements;

/// <summary>Where a line stands. The state of a payment never follows from it: matching is evidence.</summary>
internal enum LineState
{
    /// <summary>Nobody knows yet what it belongs to.</summary>
    Open,

    /// <summary>The system proposes a match; a person decides.</summary>
    Proposed,

    /// <summary>A person matched it.</summary>
    Matched,

    /// <summary>A person said that it belongs to no payment and no contribution.</summary>
    Aside,
}

/// <summary>What is particular about a line.</summary>
internal enum LineMark
{
    None,

    /// <summary>It takes an earlier booking back.</summary>
    Reversal,

    /// <summary>It is in another currency than its account: a person looks at it, nothing is proposed.</summary>
    OtherCurrency,
}

/// <summary>Acts on a line.</summary>
internal enum LineAction
{
    Propose,
    Withdraw,
    Match,
    SetAside,
    Unmatch,
}

/// <summary>What a line belongs to.</summary>
internal enum MatchTarget
{
    /// <summary>The money of an order leaving.</summary>
    Order,

    /// <summary>The money of an order coming back.</summary>
    OrderReturn,

    /// <summary>A contribution or a pledge arriving.</summary>
    Contribution,

    /// <summary>A contribution taken back.</summary>
    ContributionReturn,

    /// <summary>A partner sending back what was not spent.</summary>
    Refund,
}

/// <summary>What a match rests on.</summary>
internal enum MatchRule
{
    /// <summary>The line names our code.</summary>
    Code,

    /// <summary>The bank's reference is the one on record.</summary>
    Reference,

    /// <summary>Amount, currency and day fit, and nothing else does.</summary>
    Amount,

    /// <summary>A person chose it.</summary>
    Person,
}

/// <summary>Why a line belongs to nothing of ours.</summary>
internal enum AsideKind
{
    BankCharge,
    Interest,
    OwnTransfer,
    Other,
}

namespace Grants.Awards.Contracts;

/// <summary>States of a grant (product.md, Grants).</summary>
public enum GrantState
{
    /// <summary>Flexible money was approved; the grants manager plans its instalments.</summary>
    Planned,

    /// <summary>The agreement waits for the partner lead.</summary>
    AgreementOffered,

    /// <summary>Accepted; instalments open by date.</summary>
    Active,

    /// <summary>Nothing opens until the partner is safe again.</summary>
    PausedForSafety,

    /// <summary>An authority has stopped the work; nobody's fault.</summary>
    SuspendedByAuthority,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>Ended early.</summary>
    Terminated,
}

/// <summary>States of an instalment.</summary>
public enum TrancheState
{
    /// <summary>Opens on its date.</summary>
    Scheduled,

    /// <summary>A payment may be prepared.</summary>
    Open,

    /// <summary>A live payment order exists.</summary>
    InPayment,

    /// <summary>Sent by the bank; the partner has not confirmed.</summary>
    Sent,

    /// <summary>The partner confirmed that it arrived.</summary>
    Received,

    /// <summary>Will not be paid: the grant ended early.</summary>
    Dropped,
}

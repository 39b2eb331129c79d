namespace Grants.Funding.Domain.Ledger;

/// <summary>Accounts of a fund (product.md, "Donors, funds, ledger").</summary>
internal enum LedgerAccount
{
    /// <summary>Money at the bank. Debit.</summary>
    Bank,

    /// <summary>Received and not committed. Credit.</summary>
    Fund,

    /// <summary>Awarded to grants, paid or not. Credit.</summary>
    Committed,

    /// <summary>Sent and not confirmed. Debit.</summary>
    InTransit,

    /// <summary>Confirmed by partners. Debit.</summary>
    Disbursed,

    /// <summary>Promised by the donor. Debit.</summary>
    Receivable,

    /// <summary>The other side of what was promised. Credit.</summary>
    Pledged,
}

/// <summary>What happened.</summary>
internal enum PostingKind
{
    Pledge,
    PledgeCancelled,
    Contribution,
    Commitment,
    Sent,
    Received,
    Failed,
    Reversal,
    Release,
}

/// <summary>One side of a posting. Exactly one of the two amounts is above zero.</summary>
internal readonly record struct PostingLine(LedgerAccount Account, long DebitMinor, long CreditMinor)
{
    public static PostingLine Debit(LedgerAccount account, long minor) => new(account, minor, 0);

    public static PostingLine Credit(LedgerAccount account, long minor) => new(account, 0, minor);

    public PostingLine Mirrored => new(Account, CreditMinor, DebitMinor);
}

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

    /// <summary>What a donor gave in its own money, and as what it arrived in the fund's. Credit in the one, debit in the other.</summary>
    Given,

    /// <summary>Between two currencies: at the rate of the day both sides are worth the same.</summary>
    Exchange,

    /// <summary>What the bank's rate cost against the rate of the day. Debit; a gain is a credit.</summary>
    ExchangeDifference,

    /// <summary>What the bank took for changing. Debit.</summary>
    ExchangeFees,
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
    Exchange,
    ExchangeReversed,
    TransferOut,
    TransferIn,
    Refund,
    Replanned,
    CardFee,
}

/// <summary>One side of a posting. Exactly one of the two amounts is above zero.</summary>
internal readonly record struct PostingLine(LedgerAccount Account, long DebitMinor, long CreditMinor)
{
    /// <summary>Year it counts in; the posting's own when not given.</summary>
    public int? Year { get; init; }

    /// <summary>ISO 4217; the fund's own when not given.</summary>
    public string? Currency { get; init; }

    public static PostingLine Debit(LedgerAccount account, long minor) => new(account, minor, 0);

    public static PostingLine Credit(LedgerAccount account, long minor) => new(account, 0, minor);

    public PostingLine Mirrored => this with { DebitMinor = CreditMinor, CreditMinor = DebitMinor };
}

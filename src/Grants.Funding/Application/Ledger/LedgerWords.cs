using Grants.Funding.Domain.Ledger;

namespace Grants.Funding.Application.Ledger;

/// <summary>Stable words for kinds and accounts, in keys of postings and towards other modules.</summary>
internal static class LedgerWords
{
    public static string Of(PostingKind kind) => kind switch
    {
        PostingKind.Pledge => "pledge",
        PostingKind.PledgeCancelled => "pledge-cancelled",
        PostingKind.Contribution => "contribution",
        PostingKind.Commitment => "commitment",
        PostingKind.Sent => "sent",
        PostingKind.Received => "received",
        PostingKind.Failed => "failed",
        PostingKind.Reversal => "reversal",
        PostingKind.Release => "release",
        PostingKind.Exchange => "exchange",
        PostingKind.ExchangeReversed => "exchange-reversed",
        PostingKind.TransferOut => "transfer-out",
        PostingKind.TransferIn => "transfer-in",
        PostingKind.Refund => "refund",
        PostingKind.Replanned => "replanned",
        PostingKind.CardFee => "card-fee",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(LedgerAccount account) => account switch
    {
        LedgerAccount.Bank => "bank",
        LedgerAccount.Fund => "fund",
        LedgerAccount.Committed => "committed",
        LedgerAccount.InTransit => "in-transit",
        LedgerAccount.Disbursed => "disbursed",
        LedgerAccount.Receivable => "receivable",
        LedgerAccount.Pledged => "pledged",
        LedgerAccount.Given => "given",
        LedgerAccount.Exchange => "exchange",
        LedgerAccount.ExchangeDifference => "exchange-difference",
        LedgerAccount.ExchangeFees => "exchange-fees",
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };
}

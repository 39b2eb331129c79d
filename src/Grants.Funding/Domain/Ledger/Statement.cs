namespace Grants.Funding.Domain.Ledger;

/// <summary>Entries of a fund summed for a statement: before its first day, or within it.</summary>
internal readonly record struct StatementSum(
    LedgerAccount Account, string Currency, PostingKind Kind, Guid? GrantId, bool IsBefore, long DebitMinor, long CreditMinor, int Entries)
{
    public long NetMinor => DebitMinor - CreditMinor;
}

/// <summary>A fund's statement of a period, from sums of its entries. Two that follow one another are one of both periods.</summary>
internal sealed record Statement(IReadOnlyList<AccountMove> Accounts, IReadOnlyList<KindMove> Kinds, IReadOnlyList<GrantMove> Grants)
{
    public static Statement Of(string currency, IReadOnlyCollection<StatementSum> sums) => new(
        [.. sums.GroupBy(s => (s.Account, s.Currency)).OrderBy(g => g.Key.Currency != currency).ThenBy(g => g.Key.Currency, StringComparer.Ordinal).ThenBy(g => g.Key.Account)
            .Select(g => new AccountMove(
                g.Key.Account, g.Key.Currency, g.Where(s => s.IsBefore).Sum(s => s.NetMinor),
                g.Where(s => !s.IsBefore).Sum(s => s.DebitMinor), g.Where(s => !s.IsBefore).Sum(s => s.CreditMinor)))],
        [.. sums.Where(s => !s.IsBefore && s.Currency == currency).GroupBy(s => s.Kind).OrderBy(g => g.Key)
            .Select(g => new KindMove(g.Key, MovedBy(g.Key, g.Where(s => Shows(g.Key, s.Account)))))],
        [.. sums.Where(s => s.GrantId is not null).GroupBy(s => s.GrantId!.Value).OrderBy(g => g.Key).Select(g => GrantMove.Of(g.Key, [.. g]))]);

    /// <summary>Net of an account at the end, in the fund's currency; 0 when it was never used.</summary>
    public long Closing(LedgerAccount account, string currency) => Accounts.SingleOrDefault(a => a.Account == account && a.Currency == currency)?.ClosingMinor ?? 0;

    public long Opening(LedgerAccount account, string currency) => Accounts.SingleOrDefault(a => a.Account == account && a.Currency == currency)?.OpeningMinor ?? 0;

    /// <summary>What moves from year to year stays in its account: there one side tells how much.</summary>
    private static long MovedBy(PostingKind kind, IEnumerable<StatementSum> shown) =>
        kind == PostingKind.Replanned ? shown.Sum(s => s.DebitMinor) : Math.Abs(shown.Sum(s => s.NetMinor));

    /// <summary>The account whose movement tells how much a kind moved.</summary>
    private static bool Shows(PostingKind kind, LedgerAccount account) => kind switch
    {
        PostingKind.Pledge or PostingKind.PledgeCancelled => account == LedgerAccount.Receivable,
        PostingKind.Commitment or PostingKind.Release or PostingKind.Replanned => account == LedgerAccount.Committed,
        PostingKind.Received => account == LedgerAccount.Disbursed,
        PostingKind.Exchange or PostingKind.ExchangeReversed => account is LedgerAccount.ExchangeFees or LedgerAccount.ExchangeDifference,
        _ => account == LedgerAccount.Bank,
    };
}

/// <summary>One account over a period; debits count up.</summary>
internal sealed record AccountMove(LedgerAccount Account, string Currency, long OpeningMinor, long DebitMinor, long CreditMinor)
{
    public long ClosingMinor => checked(OpeningMinor + DebitMinor - CreditMinor);
}

/// <summary>How much moved by acts of one kind; of an exchange what it cost.</summary>
internal sealed record KindMove(PostingKind Kind, long AmountMinor);

/// <summary>One grant over a period.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="OpeningMinor">Committed and not sent before the first day.</param>
/// <param name="CommittedMinor">Committed, less what was taken back.</param>
/// <param name="SentMinor">Sent, less what failed.</param>
/// <param name="ArrivedMinor">Confirmed by the partner.</param>
internal sealed record GrantMove(Guid GrantId, long OpeningMinor, long CommittedMinor, long SentMinor, long ArrivedMinor)
{
    /// <summary>Committed and not sent at the end.</summary>
    public long ClosingMinor => checked(OpeningMinor + CommittedMinor - SentMinor);

    public static GrantMove Of(Guid grantId, IReadOnlyList<StatementSum> sums)
    {
        long Net(bool isBefore, params LedgerAccount[] accounts) => sums.Where(s => s.IsBefore == isBefore && accounts.Contains(s.Account)).Sum(s => s.NetMinor);
        LedgerAccount[] sent = [LedgerAccount.InTransit, LedgerAccount.Disbursed];
        return new GrantMove(
            grantId, -Net(true, LedgerAccount.Committed) - Net(true, sent), -Net(false, LedgerAccount.Committed), Net(false, sent), Net(false, LedgerAccount.Disbursed));
    }
}

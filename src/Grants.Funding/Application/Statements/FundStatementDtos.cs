using Grants.Funding.Domain.Funds;
using Grants.Funding.Domain.Ledger;

namespace Grants.Funding.Application.Statements;

/// <summary>A fund's statement of a period.</summary>
internal sealed record FundStatementDto(
    Guid FundId, string FundCode, string DonorCode, string Currency, DateOnly From, DateOnly To, FundStatementFigures Opening, FundStatementFigures Closing,
    IReadOnlyList<FundStatementAccountDto> Accounts, IReadOnlyList<FundStatementKindDto> Kinds, IReadOnlyList<FundStatementGrantDto> Grants)
{
    public static FundStatementDto Of(
        Fund fund, string donorCode, DateOnly from, DateOnly to, Statement statement, IReadOnlyDictionary<Guid, string> codes) => new(
        fund.Id, fund.Code, donorCode, fund.Currency, from, to,
        FundStatementFigures.Of(a => statement.Opening(a, fund.Currency)),
        FundStatementFigures.Of(a => statement.Closing(a, fund.Currency)),
        [.. statement.Accounts.Select(a => new FundStatementAccountDto(a.Account, a.Currency, a.OpeningMinor, a.DebitMinor, a.CreditMinor, a.ClosingMinor))],
        [.. statement.Kinds.Select(k => new FundStatementKindDto(k.Kind, k.AmountMinor))],
        [.. statement.Grants.Where(g => g is not { OpeningMinor: 0, CommittedMinor: 0, SentMinor: 0, ArrivedMinor: 0 })
            .Select(g => new FundStatementGrantDto(
                g.GrantId, codes.GetValueOrDefault(g.GrantId), g.OpeningMinor, g.CommittedMinor, g.SentMinor, g.ArrivedMinor, g.ClosingMinor))
            .OrderBy(g => g.GrantCode, StringComparer.Ordinal)]);
}

/// <summary>Where the money was on a day, in minor units of the fund's currency.</summary>
internal sealed record FundStatementFigures(long ReceivedMinor, long PledgedMinor, long CommittedMinor, long InTransitMinor, long DisbursedMinor, long FreeMinor, long BankMinor)
{
    public static FundStatementFigures Of(Func<LedgerAccount, long> net)
    {
        var free = -net(LedgerAccount.Fund);
        var committed = -net(LedgerAccount.Committed);
        return new FundStatementFigures(
            free + committed, net(LedgerAccount.Receivable), committed, net(LedgerAccount.InTransit), net(LedgerAccount.Disbursed), free, net(LedgerAccount.Bank));
    }
}

/// <summary>One account; debits count up.</summary>
internal sealed record FundStatementAccountDto(LedgerAccount Account, string Currency, long OpeningMinor, long DebitMinor, long CreditMinor, long ClosingMinor);

/// <summary>How much moved by acts of one kind.</summary>
internal sealed record FundStatementKindDto(PostingKind Kind, long AmountMinor);

/// <summary>One grant: committed and not sent, what moved, and what is left to send.</summary>
internal sealed record FundStatementGrantDto(
    Guid GrantId, string? GrantCode, long OpeningMinor, long CommittedMinor, long SentMinor, long ArrivedMinor, long ClosingMinor);

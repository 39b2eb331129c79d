using System.Globalization;
using System.Text;
using Grants.Funding.Application.Ledger;
using Grants.Kernel.Money;

namespace Grants.Funding.Application.Statements;

/// <summary>A statement as CSV for another programme: stable keys, codes and plain decimals; no name, no word of the programme.</summary>
internal static class StatementFile
{
    public const string Name = "statement.csv";
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(FundStatementDto statement)
    {
        var lines = new List<string>
        {
            "part,key,code,currency,opening,in,out,closing",
            $"period,{Day(statement.From)},{statement.FundCode},{statement.Currency},,,,{Day(statement.To)}",
        };
        lines.AddRange(statement.Accounts.Select(a => Line(
            "account", LedgerWords.Of(a.Account), statement.FundCode, a.Currency, a.OpeningMinor, a.DebitMinor, a.CreditMinor, a.ClosingMinor)));
        lines.AddRange(statement.Kinds.Select(k => Line("kind", LedgerWords.Of(k.Kind), statement.FundCode, statement.Currency, null, k.AmountMinor, null, null)));
        lines.AddRange(statement.Grants.Select(g => Line(
            "award", "to-send", g.GrantCode ?? "", statement.Currency, g.OpeningMinor, g.CommittedMinor, g.SentMinor, g.ClosingMinor)));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n")];
    }

    private static string Line(string part, string key, string code, string currency, long? opening, long? added, long? taken, long? closing) =>
        string.Join(',', part, key, code, currency, Plain(opening, currency), Plain(added, currency), Plain(taken, currency), Plain(closing, currency));

    private static string Plain(long? minor, string currency) => minor is { } m ? new Amount(m, currency).ToPlainDecimal() : "";

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

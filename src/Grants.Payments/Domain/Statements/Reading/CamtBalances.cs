using System.Xml.Linq;
using Grants.Kernel.Money;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Opening and closing balance, and that the lines lead from one to the other: a line that got lost shows here.</summary>
internal static class CamtBalances
{
    public static ReadBalance? Read(IEnumerable<(int Line, XElement Element)> balances, string[] kinds, CamtProblems into)
    {
        var found = balances.Where(b => kinds.Contains(b.Element.TextAt("Tp", "CdOrPrtry", "Cd"))).ToList();
        if (found.Count == 0) return null;
        // With several of a kind (pages of one statement) the first opens and the last closes.
        var (line, element) = kinds[0] == "CLBD" ? found[^1] : found[0];
        var currency = element.Part("Amt")?.Attribute("Ccy")?.Value ?? "";
        var (minor, problem) = BankAmount.Read(element.TextAt("Amt") ?? "", currency);
        if (problem is not null) into.Add(line, problem, ("value", element.TextAt("Amt") ?? ""), ("currency", currency));
        var on = CamtEntry.DayOf(element.Part("Dt"));
        if (on is null) into.Add(line, FileProblems.DateWrong, ("value", element.TextAt("Dt") ?? ""));
        return new ReadBalance(element.TextAt("CdtDbtInd") == "DBIT" ? -minor : minor, on ?? default);
    }

    public static void Check(int line, string currency, ReadBalance? opening, ReadBalance? closing, IReadOnlyList<ReadLine> lines, CamtProblems into)
    {
        if (!Currency.IsKnown(currency)) into.Add(line, FileProblems.CurrencyUnknown, ("currency", currency));
        else if (opening is null || closing is null) into.Add(line, FileProblems.BalanceMissing);
        else if (into.Problems.Count == 0)
        {
            var sum = lines.Where(l => l.Currency == currency).Aggregate((Int128)opening.Minor, (s, l) => s + l.Signed);
            if (sum != closing.Minor)
                into.Add(line, FileProblems.BalanceOff, ("expected", new Amount(closing.Minor, currency).ToPlainDecimal()), ("found", Plain(sum, currency)), ("currency", currency));
        }
    }

    private static string Plain(Int128 sum, string currency) =>
        sum > long.MaxValue || sum < long.MinValue ? "?" : new Amount((long)sum, currency).ToPlainDecimal();
}

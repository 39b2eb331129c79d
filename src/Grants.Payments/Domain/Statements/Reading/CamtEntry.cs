using System.Globalization;
using System.Xml.Linq;
using Grants.Kernel.Money;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>One entry as one line, or as one line for each of its transactions when the bank booked a batch at once and says of what.</summary>
internal static class CamtEntry
{
    private static readonly string[] References = ["InstrId", "TxId", "PmtInfId", "MsgId"];

    /// <summary>Only what is booked is money; announced entries come again when they are.</summary>
    public static bool IsBooked(XElement entry) => (entry.TextAt("Sts", "Cd") ?? entry.TextAt("Sts")) is null or "BOOK";

    public static IReadOnlyList<ReadLine> Read(XElement entry, int line, CamtProblems into)
    {
        var booked = DayOf(entry.Part("BookgDt")) ?? DayOf(entry.Part("ValDt"));
        if (booked is null) into.Add(line, FileProblems.DateWrong, ("value", entry.TextAt("BookgDt") ?? ""));
        else if (booked > into.Today) into.Add(line, FileProblems.DateInFuture, ("value", booked.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (Direction(entry) is not { } isCredit)
        {
            into.Add(line, FileProblems.DirectionMissing);
            return [];
        }

        if (AmountOf(entry.Part("Amt"), line, into) is not { } whole || booked is null) return [];
        var isReversal = entry.TextAt("RvslInd") is "true" or "1";
        var details = entry.Parts("NtryDtls").SelectMany(d => d.Parts("TxDtls")).ToList();
        var head = new ReadLine(line, booked.Value, DayOf(entry.Part("ValDt")) ?? booked.Value, whole.Minor, whole.Currency, isCredit, isReversal, TextsOf(entry, details, isCredit));
        return Split(head, entry, details) ?? [head];
    }

    /// <summary>The day of a date or of an instant as the bank wrote it.</summary>
    public static DateOnly? DayOf(XElement? date)
    {
        var text = date.TextAt("Dt") ?? date.TextAt("DtTm");
        return text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static bool? Direction(XElement part) => part.TextAt("CdtDbtInd") switch { "CRDT" => true, "DBIT" => false, _ => null };

    private static Amount? AmountOf(XElement? amount, int line, CamtProblems into)
    {
        var text = amount?.Value.Trim() ?? "";
        var currency = amount?.Attribute("Ccy")?.Value ?? "";
        var (minor, problem) = BankAmount.Read(text, currency);
        if (problem is null && minor < 0) problem = FileProblems.AmountWrong;
        if (problem is null && minor == 0) problem = FileProblems.AmountWrong;
        if (problem is null) return new Amount(minor, currency);
        into.Add(line, problem, ("value", text), ("currency", currency));
        return null;
    }

    // Only when the parts make up the whole in its own currency; else the entry stays one line.
    private static List<ReadLine>? Split(ReadLine head, XElement entry, List<XElement> details)
    {
        if (details.Count < 2) return null;
        List<ReadLine> parts = [];
        foreach (var detail in details)
        {
            var amount = detail.Part("Amt") ?? detail.Part("AmtDtls")?.Part("TxAmt")?.Part("Amt");
            if (amount is null || (Direction(detail) ?? head.IsCredit) != head.IsCredit || amount.Attribute("Ccy")?.Value != head.Currency) return null;
            var (minor, problem) = BankAmount.Read(amount.Value, head.Currency);
            if (problem is not null || minor <= 0) return null;
            parts.Add(head with { Minor = minor, Texts = TextsOf(entry, [detail], head.IsCredit) });
        }

        return parts.Aggregate((Int128)0, (s, p) => s + p.Minor) == head.Minor ? parts : null;
    }

    private static LineTexts TextsOf(XElement entry, List<XElement> details, bool isCredit)
    {
        var detail = details.Count > 0 ? details[0] : null;
        var refs = details.Select(d => d.Part("Refs")).OfType<XElement>().ToList();
        var (party, account) = isCredit ? ("Dbtr", "DbtrAcct") : ("Cdtr", "CdtrAcct");
        var parties = detail?.Part("RltdPties");
        var remittance = details.SelectMany(d => d.Parts("RmtInf")).SelectMany(r => r.Parts("Ustrd").Concat(r.Descendants().Where(x => x.Name.LocalName == "Ref")))
            .Select(x => x.Value.Trim()).Append(detail.TextAt("AddtlTxInf")).Append(entry.TextAt("AddtlNtryInf"));
        return new LineTexts(
            Clip(parties?.Part(party).TextAt("Pty", "Nm") ?? parties?.Part(party).TextAt("Nm")),
            Clip(parties?.Part(account).TextAt("Id", "IBAN") ?? parties?.Part(account).TextAt("Id", "Othr", "Id")),
            Clip(string.Join(' ', remittance.Where(t => !string.IsNullOrEmpty(t)))),
            Clip(entry.TextAt("AcctSvcrRef") ?? refs.Select(r => r.TextAt("AcctSvcrRef")).FirstOrDefault(r => r is not null)),
            Clip(refs.Select(r => r.TextAt("EndToEndId")).FirstOrDefault(r => r is not null && r != LineTexts.NotProvided)),
            [.. refs.SelectMany(r => References.Select(n => r.TextAt(n))).OfType<string>().Append(entry.TextAt("NtryRef")).OfType<string>().Distinct(StringComparer.Ordinal).Take(StatementsConsts.ReferencesPerLine).Select(t => Clip(t)!)]);
    }

    private static string? Clip(string? text) => string.IsNullOrEmpty(text) ? null : text.Length > StatementsConsts.TextLength ? text[..StatementsConsts.TextLength] : text;
}

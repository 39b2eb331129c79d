using System.Globalization;
using System.Text;
using System.Xml;
using Grants.Kernel.Money;

namespace Grants.Payments.Seeding;

/// <summary>One booking of a sample statement.</summary>
/// <param name="On">Booked and valued on this day.</param>
/// <param name="Signed">Minor units; negative for money leaving.</param>
/// <param name="BankReference">The bank's own.</param>
/// <param name="Remittance">What it is for.</param>
/// <param name="EndToEndId">The payer's reference; null for none.</param>
/// <param name="IsReversal">Takes an earlier booking back.</param>
/// <param name="Currency">When it is not the account's.</param>
/// <param name="Counterparty">Who paid or was paid.</param>
internal sealed record SampleLine(
    DateOnly On, long Signed, string? BankReference = null, string? Remittance = null, string? EndToEndId = null, bool IsReversal = false, string? Currency = null,
    string? Counterparty = null);

/// <summary>Writes camt.053.001.08 as a bank would: for the demo, tests and benchmarks.</summary>
internal static class SampleStatement
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    /// <summary>The bytes.</summary>
    public static byte[] Write(string id, string iban, string currency, long openingMinor, DateOnly from, DateOnly to, IReadOnlyList<SampleLine> lines)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("Document", Namespace);
            xml.WriteStartElement("BkToCstmrStmt", Namespace);
            Element(xml, "GrpHdr", () =>
            {
                Text(xml, "MsgId", id);
                Text(xml, "CreDtTm", Day(to) + "T18:00:00Z");
            });
            Element(xml, "Stmt", () =>
            {
                Text(xml, "Id", id);
                Element(xml, "Acct", () =>
                {
                    Element(xml, "Id", () => Text(xml, "IBAN", iban));
                    Text(xml, "Ccy", currency);
                });
                Balance(xml, "OPBD", new Amount(openingMinor, currency), from);
                Balance(xml, "CLBD", new Amount(openingMinor + lines.Where(l => l.Currency is null || l.Currency == currency).Sum(l => l.Signed), currency), to);
                foreach (var line in lines) Entry(xml, line, currency);
            });
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Balance(XmlWriter xml, string kind, Amount amount, DateOnly on) => Element(xml, "Bal", () =>
    {
        Element(xml, "Tp", () => Element(xml, "CdOrPrtry", () => Text(xml, "Cd", kind)));
        Money(xml, amount.Minor, amount.Currency);
        Text(xml, "CdtDbtInd", amount.Minor < 0 ? "DBIT" : "CRDT");
        Element(xml, "Dt", () => Text(xml, "Dt", Day(on)));
    });

    private static void Entry(XmlWriter xml, SampleLine line, string currency) => Element(xml, "Ntry", () =>
    {
        Money(xml, line.Signed, line.Currency ?? currency);
        Text(xml, "CdtDbtInd", line.Signed < 0 ? "DBIT" : "CRDT");
        if (line.IsReversal) Text(xml, "RvslInd", "true");
        Element(xml, "Sts", () => Text(xml, "Cd", "BOOK"));
        Element(xml, "BookgDt", () => Text(xml, "Dt", Day(line.On)));
        Element(xml, "ValDt", () => Text(xml, "Dt", Day(line.On)));
        if (line.BankReference is not null) Text(xml, "AcctSvcrRef", line.BankReference);
        Element(xml, "BkTxCd", () => Element(xml, "Prtry", () => Text(xml, "Cd", "TRF")));
        Element(xml, "NtryDtls", () => Element(xml, "TxDtls", () =>
        {
            Element(xml, "Refs", () => Text(xml, "EndToEndId", line.EndToEndId ?? "NOTPROVIDED"));
            if (line.Counterparty is { } name)
                Element(xml, "RltdPties", () => Element(xml, line.Signed < 0 ? "Cdtr" : "Dbtr", () => Element(xml, "Pty", () => Text(xml, "Nm", name))));
            if (line.Remittance is { } text) Element(xml, "RmtInf", () => Text(xml, "Ustrd", text));
        }));
    });

    private static void Money(XmlWriter xml, long minor, string currency)
    {
        xml.WriteStartElement("Amt", Namespace);
        xml.WriteAttributeString("Ccy", currency);
        xml.WriteString(new Amount(Math.Abs(minor), currency).ToPlainDecimal());
        xml.WriteEndElement();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Text(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);

    private static void Element(XmlWriter xml, string name, Action inside)
    {
        xml.WriteStartElement(name, Namespace);
        inside();
        xml.WriteEndElement();
    }
}

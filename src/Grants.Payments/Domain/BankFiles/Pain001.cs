using System.Globalization;
using System.Text;
using System.Xml;

namespace Grants.Payments.Domain.BankFiles;

/// <summary>Writes ISO 20022 CustomerCreditTransferInitiation, pain.001.001.09. The same message gives the same bytes.</summary>
internal static class Pain001
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    public static byte[] Write(BankMessage message)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("Document", Namespace);
            xml.WriteStartElement("CstmrCdtTrfInitn", Namespace);
            WriteHeader(xml, message);
            // Banks book one currency at a time, and sums over several mean nothing.
            var parts = message.Transfers.GroupBy(t => t.Amount.Currency).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            foreach (var part in parts) WritePayment(xml, message, parts.Count == 1 ? message.Code : $"{message.Code}-{part.Key}", [.. part]);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteHeader(XmlWriter xml, BankMessage message) => Element(xml, "GrpHdr", () =>
    {
        Text(xml, "MsgId", message.Code);
        Text(xml, "CreDtTm", message.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Text(xml, "NbOfTxs", Count(message.Transfers));
        if (message.Transfers.DistinctBy(t => t.Amount.Currency).Count() == 1) Text(xml, "CtrlSum", Sum(message.Transfers));
        Element(xml, "InitgPty", () => Text(xml, "Nm", message.Debtor.Name));
    });

    private static void WritePayment(XmlWriter xml, BankMessage message, string code, IReadOnlyList<BankTransfer> transfers) => Element(xml, "PmtInf", () =>
    {
        Text(xml, "PmtInfId", code);
        Text(xml, "PmtMtd", "TRF");
        // Booked one by one: a statement then names every order, and a line can be matched to it.
        Text(xml, "BtchBookg", "false");
        Text(xml, "NbOfTxs", Count(transfers));
        Text(xml, "CtrlSum", Sum(transfers));
        Element(xml, "ReqdExctnDt", () => Text(xml, "Dt", message.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Element(xml, "Dbtr", () => Text(xml, "Nm", message.Debtor.Name));
        Account(xml, "DbtrAcct", message.Debtor.Iban);
        Agent(xml, "DbtrAgt", message.Debtor.Bic);
        // The programme bears the costs of its own bank and the correspondents, so that the partner gets the whole amount.
        Text(xml, "ChrgBr", "DEBT");
        foreach (var transfer in transfers) Element(xml, "CdtTrfTxInf", () => WriteTransfer(xml, transfer));
    });

    private static string Count(IReadOnlyCollection<BankTransfer> transfers) => transfers.Count.ToString(CultureInfo.InvariantCulture);

    private static string Sum(IReadOnlyCollection<BankTransfer> transfers) =>
        transfers.Select(t => t.Amount).Aggregate((sum, next) => sum.Plus(next)).ToPlainDecimal();

    private static void WriteTransfer(XmlWriter xml, BankTransfer transfer)
    {
        Element(xml, "PmtId", () =>
        {
            Text(xml, "InstrId", transfer.Code);
            Text(xml, "EndToEndId", transfer.Code);
        });
        Element(xml, "Amt", () =>
        {
            xml.WriteStartElement("InstdAmt", Namespace);
            xml.WriteAttributeString("Ccy", transfer.Amount.Currency);
            xml.WriteString(transfer.Amount.ToPlainDecimal());
            xml.WriteEndElement();
        });
        Agent(xml, "CdtrAgt", transfer.Creditor.Bic);
        Element(xml, "Cdtr", () => Text(xml, "Nm", transfer.Creditor.Name));
        Account(xml, "CdtrAcct", transfer.Creditor.Iban);
        Element(xml, "RmtInf", () => Text(xml, "Ustrd", transfer.Code));
    }

    private static void Account(XmlWriter xml, string name, string iban) =>
        Element(xml, name, () => Element(xml, "Id", () => Text(xml, "IBAN", iban)));

    private static void Agent(XmlWriter xml, string name, string bic) =>
        Element(xml, name, () => Element(xml, "FinInstnId", () => Text(xml, "BICFI", bic)));

    private static void Text(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);

    private static void Element(XmlWriter xml, string name, Action inside)
    {
        xml.WriteStartElement(name, Namespace);
        inside();
        xml.WriteEndElement();
    }
}

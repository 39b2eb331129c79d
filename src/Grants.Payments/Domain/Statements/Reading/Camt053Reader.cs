using System.Xml;
using System.Xml.Linq;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Reads ISO 20022 BankToCustomerStatement (camt.053.001.08) entry by entry. No DTD, no entity, nothing from elsewhere.</summary>
internal static class Camt053Reader
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

    public static ReadFile Read(string text, DateOnly today)
    {
        if (text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            return Refused(LineProblem.Of(1 + text.AsSpan(0, at).Count('\n'), FileProblems.HasDtd));
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreWhitespace = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), settings);
            return ReadDocument(xml, today);
        }
        catch (XmlException e)
        {
            return Refused(LineProblem.Of(Math.Max(e.LineNumber, 1), FileProblems.XmlBroken));
        }
    }

    private static ReadFile ReadDocument(XmlReader xml, DateOnly today)
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "Document" || !xml.NamespaceURI.StartsWith(Namespace, StringComparison.Ordinal))
            return Refused(LineProblem.Of(LineOf(xml), FileProblems.NotCamt053));
        List<ReadStatement> statements = [];
        var into = new CamtProblems(today);
        xml.ReadStartElement();
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "BkToCstmrStmt") return Refused(LineProblem.Of(LineOf(xml), FileProblems.NotCamt053));
        xml.ReadStartElement();
        while (xml.MoveToContent() == XmlNodeType.Element)
        {
            if (xml.LocalName == "Stmt") statements.Add(ReadStatement(xml, into));
            else xml.Skip();
            if (into.IsTooMany) return Refused(LineProblem.Of(null, FileProblems.TooManyLines, ("max", StatementsConsts.MaxLines)));
        }

        // Up to the last sign: a file that was cut behind its last statement is broken too.
        while (xml.Read())
        {
        }

        return new ReadFile(StatementKind.Camt053, statements, into.Problems);
    }

    private static ReadStatement ReadStatement(XmlReader xml, CamtProblems into)
    {
        var line = LineOf(xml);
        List<(int Line, XElement Element)> balances = [];
        List<ReadLine> lines = [];
        XElement? account = null;
        var currency = "";
        var pending = 0;
        if (xml.IsEmptyElement)
        {
            into.Add(line, FileProblems.AccountMissing);
            xml.Skip();
            return new ReadStatement(line, null, currency, null, null, lines, 0);
        }

        xml.ReadStartElement();
        while (xml.MoveToContent() == XmlNodeType.Element)
        {
            var at = LineOf(xml);
            switch (xml.LocalName)
            {
                case "Acct":
                    account = Take(xml);
                    currency = account.Part("Ccy")?.Value.Trim() ?? "";
                    break;
                case "Bal":
                    balances.Add((at, Take(xml)));
                    if (currency.Length == 0) currency = balances[^1].Element.Part("Amt")?.Attribute("Ccy")?.Value ?? "";
                    break;
                case "Ntry":
                    var entry = Take(xml);
                    if (!into.CountLine()) return new ReadStatement(line, null, currency, null, null, [], 0);
                    if (!CamtEntry.IsBooked(entry)) pending++;
                    else lines.AddRange(CamtEntry.Read(entry, at, into));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        if (xml.NodeType == XmlNodeType.EndElement) xml.ReadEndElement();
        var iban = account.TextAt("Id", "IBAN") ?? account.TextAt("Id", "Othr", "Id");
        if (iban is null) into.Add(line, FileProblems.AccountMissing);
        var opening = CamtBalances.Read(balances, ["OPBD", "PRCD"], into);
        var closing = CamtBalances.Read(balances, ["CLBD"], into);
        CamtBalances.Check(line, currency, opening, closing, lines, into);
        return new ReadStatement(line, iban, currency, opening, closing, lines, pending);
    }

    private static XElement Take(XmlReader xml) => (XElement)XNode.ReadFrom(xml);

    private static int LineOf(XmlReader xml) => ((IXmlLineInfo)xml).LineNumber;

    private static ReadFile Refused(LineProblem problem) => ReadFile.Refused(StatementKind.Camt053, problem);
}

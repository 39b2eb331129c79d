using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Grants.Kernel.Money;
using Grants.Payments.Domain.BankFiles;

namespace Grants.Tests.Payments;

public sealed class Pain001Tests
{
    /// <summary>The standard's schema is not part of the project: it is read from beside the checkout or from where the variable says.</summary>
    private static readonly string? Schema = new[] { Environment.GetEnvironmentVariable("GRANTS_STANDARDS") ?? "", Path.Combine(Root(), "..", "shared", "standards") }
        .Select(folder => Path.Combine(folder, "pain.001.001.09.xsd")).FirstOrDefault(File.Exists);

    [Theory]
    [InlineData(2_900_000, "USD", "29000.00")]
    [InlineData(38_050_000_000, "IQD", "38050000.000")]
    [InlineData(1, "JPY", "1")]
    public void Is_a_valid_message_with_neutral_references_only(long minor, string currency, string amount)
    {
        var bytes = Pain001.Write(Transfer(new Amount(minor, currency)));
        var xml = XDocument.Load(new MemoryStream(bytes));
        XNamespace ns = Pain001.Namespace;
        foreach (var name in new[] { "MsgId", "PmtInfId", "InstrId", "EndToEndId", "Ustrd" })
            xml.Descendants(ns + name).Single().Value.ShouldBe("PY-2026-0012");
        var instructed = xml.Descendants(ns + "InstdAmt").Single();
        instructed.Value.ShouldBe(amount);
        instructed.Attribute("Ccy")!.Value.ShouldBe(currency);
        xml.Descendants(ns + "CdtrAcct").Single().Value.ShouldBe("IQ98NBIQ850123456789012");
        if (Schema is not null) Validate(bytes);
    }

    [Fact]
    public void Is_the_same_for_the_same_transfer()
    {
        var bytes = Pain001.Write(Transfer(new Amount(1, "USD")));
        Pain001.Write(Transfer(new Amount(1, "USD"))).ShouldBe(bytes);
        Encoding.UTF8.GetString(bytes).ShouldStartWith("<?xml");
    }

    [Fact]
    public void Carries_many_orders_a_currency_at_a_time()
    {
        var bytes = Pain001.Write(Message([Transfer("PY-2026-0012", new Amount(100, "USD")), Transfer("PY-2026-0013", new Amount(2_000, "IQD")), Transfer("PY-2026-0014", new Amount(250, "USD"))]));
        var xml = XDocument.Load(new MemoryStream(bytes));
        XNamespace ns = Pain001.Namespace;
        xml.Descendants(ns + "PmtInfId").Select(e => e.Value).ShouldBe(["PB-2026-003-IQD", "PB-2026-003-USD"]);
        xml.Descendants(ns + "CtrlSum").Select(e => e.Value).ShouldBe(["2.000", "3.50"], "One sum for each currency, none over both.");
        xml.Descendants(ns + "NbOfTxs").Select(e => e.Value).ShouldBe(["3", "1", "2"]);
        xml.Descendants(ns + "BtchBookg").Select(e => e.Value).ShouldBe(["false", "false"], "The statement names each order.");
        if (Schema is not null) Validate(bytes);
    }

    private static BankMessage Message(IReadOnlyList<BankTransfer> transfers) => new(
        "PB-2026-003", new BankParty("Programme & Co", "GB82WEST12345698765432", "WESTGB2L"), new DateOnly(2026, 11, 4), PaymentCast.Start, transfers);

    private static BankTransfer Transfer(string code, Amount amount) => new(code, amount, new BankParty("Holder 017", "IQ98NBIQ850123456789012", "NBIQIQBA"));

    private static BankMessage Transfer(Amount amount) => Message([Transfer("PY-2026-0012", amount)]) with { Code = "PY-2026-0012" };

    private static void Validate(byte[] bytes)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Schema!);
        schemas.Add(null, schema);
        XDocument.Load(new MemoryStream(bytes)).Validate(schemas, (_, e) => throw new XmlSchemaException(e.Message));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Grants.sln"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}

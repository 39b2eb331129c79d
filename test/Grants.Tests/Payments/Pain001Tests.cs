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

    private static BankTransfer Transfer(Amount amount) => new(
        "PY-2026-0012", amount, new BankParty("Programme & Co", "GB82WEST12345698765432", "WESTGB2L"),
        new BankParty("Holder 017", "IQ98NBIQ850123456789012", "NBIQIQBA"), new DateOnly(2026, 11, 4), PaymentCast.Start);

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

using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Grants.Payments.Domain.Statements.Reading;
using Grants.Payments.Seeding;

namespace Grants.Tests.Payments.Statements;

/// <summary>What banks write is read the same in every encoding, language and form.</summary>
public sealed class StatementReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly string? Schema = new[] { Environment.GetEnvironmentVariable("GRANTS_STANDARDS") ?? "", Path.Combine(Root(), "..", "shared", "standards") }
        .Select(folder => Path.Combine(folder, "camt.053.001.08.xsd")).FirstOrDefault(File.Exists);

    private static readonly string Arabic = "كشف حساب\n\nالتاريخ;مدين;دائن;العملة;البيان;الرصيد\n"
        + "٢٠٢٦/١١/٠٤;٢٬٩٠٠٫٠٠;;USD;دفعة PY-2026-0012;٧٬١٠٠٫٠٠\n٠٥/١١/٢٠٢٦;;٥٠٫٠٠;USD;إيداع;٧٬١٥٠٫٠٠\n٠٦/١١/٢٠٢٦;-٢٬٩٠٠٫٠٠;;USD;إعادة PY-2026-0012;١٠٬٠٥٠٫٠٠\n";

    [Fact]
    public void Our_own_sample_is_valid_and_read_back()
    {
        var bytes = SampleStatement.Write("S-1", StatementScenario.OwnIban, "IQD", 5_000_000, new(2026, 11, 1), new(2026, 11, 2),
            [new(new(2026, 11, 1), -38_050_000, "B1", "PY-2026-001", "PY-2026-001", Counterparty: "Holder"), new(new(2026, 11, 2), 7_000, IsReversal: true)]);
        if (Schema is not null) Validate(bytes);
        var read = StatementReader.Read(bytes, Today);
        read.Problems.ShouldBeEmpty();
        var statement = read.Statements.Single();
        statement.ShouldSatisfyAllConditions(
            s => s.Iban.ShouldBe(StatementScenario.OwnIban), s => s.Currency.ShouldBe("IQD"), s => s.Opening!.Minor.ShouldBe(5_000_000), s => s.Closing!.Minor.ShouldBe(-33_043_000));
        statement.Lines[0].ShouldSatisfyAllConditions(
            l => l.Signed.ShouldBe(-38_050_000), l => l.Texts.BankReference.ShouldBe("B1"), l => l.Texts.EndToEndId.ShouldBe("PY-2026-001"), l => l.Texts.Counterparty.ShouldBe("Holder"));
        statement.Lines[1].ShouldSatisfyAllConditions(l => l.IsReversal.ShouldBeTrue(), l => l.IsCredit.ShouldBeTrue(), l => l.Texts.EndToEndId.ShouldBeNull());
    }

    [Fact]
    public void An_entry_of_a_batch_is_one_line_for_each_transaction_and_announced_entries_are_left_out()
    {
        const string Parts = "<NtryDtls><TxDtls><Refs><EndToEndId>PY-2026-001</EndToEndId></Refs><Amt Ccy=\"USD\">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>"
            + "<TxDtls><Refs><EndToEndId>PY-2026-002</EndToEndId></Refs><Amt Ccy=\"USD\">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls></Ntry>";
        var text = Encoding.UTF8.GetString(SampleStatement.Write("S", StatementScenario.OwnIban, "USD", 0, Today, Today, [new(Today, -40_00, "BATCH")]));
        text = text[..text.IndexOf("<NtryDtls>", StringComparison.Ordinal)] + Parts
            + text[text.IndexOf("<Ntry>", StringComparison.Ordinal)..].Replace(">BOOK<", ">PDNG<", StringComparison.Ordinal);
        var statement = StatementReader.Read(Encoding.UTF8.GetBytes(text), Today).Statements.Single();
        statement.Pending.ShouldBe(1);
        statement.Lines.Select(l => $"{l.Minor} {l.Texts.EndToEndId} {l.Texts.BankReference}").ShouldBe(["1000 PY-2026-001 BATCH", "3000 PY-2026-002 BATCH"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1256")]
    public void An_Arabic_table_is_read_in_every_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        // Windows-1256 has no Arabic digits and signs of number: banks that write it use 0-9.
        var text = name == "windows-1256" ? string.Concat(Arabic.Select(c => c is >= '٠' and <= '٩' ? (char)(c - '٠' + '0') : c is '٬' ? ',' : c is '٫' ? '.' : c)) : Arabic;
        var read = StatementReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], Today);
        read.Problems.ShouldBeEmpty(string.Join(' ', read.Problems.Select(p => $"{p.Line} {p.Code}")));
        var statement = read.Statements.Single();
        statement.Lines.Select(l => $"{l.Line} {l.BookedOn:yyyy-MM-dd} {l.Signed} {l.IsReversal}").ShouldBe(["4 2026-11-04 -290000 False", "5 2026-11-05 5000 False", "6 2026-11-06 290000 True"]);
        statement.Lines[0].Texts.OrderCodes().ShouldBe(["PY20260012"]);
        (statement.Opening!.Minor, statement.Closing!.Minor).ShouldBe((10_000_00, 10_050_00));
    }

    [Theory]
    [InlineData("Booking date\tAmount\tCcy\tBalance\n05.11.2026\t(20.00)\tUSD\t80.00\n04.11.2026\t1.000,00-\tUSD\t100.00\n", "-2000 -100000")]
    [InlineData("Posting Date,Value Date,Amount,Currency,Reference\n2026-11-04,2026-11-05,\"1,234.50\",usd,R1\n", "123450")]
    [InlineData("بەروار;بڕ;دراو\n۲۰۲۶-۱۱-۰۴;۲۵۰۰۰;IQD\n", "25000000")]
    public void Tables_of_other_banks_are_read(string text, string amounts) =>
        string.Join(' ', StatementReader.Read(Encoding.UTF8.GetBytes(text), Today).Statements.Single().Lines.Select(l => l.Signed)).ShouldBe(amounts);

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

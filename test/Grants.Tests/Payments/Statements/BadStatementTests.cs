using System.Text;
using Grants.Infrastructure.Localization;
using Grants.Payments.Domain.Statements;

namespace Grants.Tests.Payments.Statements;

/// <summary>Whatever is wrong with a file is a sentence, with its line where there is one, and nothing of the file is stored.</summary>
public sealed class BadStatementTests
{
    private const string Head = "Date,Amount,Currency,Description\n";

    private static readonly string Camt = Encoding.UTF8.GetString(Grants.Payments.Seeding.SampleStatement.Write(
        "ST", StatementScenario.OwnIban, "USD", 100_00, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 1), [new(new DateOnly(2026, 11, 1), -40_00, "A1", "PY-2026-001"), new(new DateOnly(2026, 11, 1), 5_00, "A2")]));

    private static readonly int FirstEntry = LineOf("<Ntry>");

    private static readonly List<(string Text, string Code, int? Line)> Files =
    [
        ("", FileProblems.Empty, null),
        ("  \n \n", FileProblems.Empty, null),
        (Head, FileProblems.Empty, null),
        ("some words\nand others", FileProblems.UnknownKind, 1),
        ("Date,Amount\n2026-11-01,5", FileProblems.ColumnMissing, 1),
        ("Date,Date,Amount,Currency\n2026-11-01,2026-11-01,5,USD", FileProblems.ColumnTwice, 1),
        (Head + "2026-11-01,5.00,USD,a\n2026-13-01,5.00,USD,a", FileProblems.DateWrong, 3),
        (Head + "2026-11-01,5.00,USD,a\n2027-01-01,5.00,USD,a", FileProblems.DateInFuture, 3),
        (Head + "2026-11-01,five,USD,a", FileProblems.AmountWrong, 2),
        (Head + "2026-11-01,0.00,USD,a", FileProblems.AmountWrong, 2),
        (Head + "2026-11-01,5.001,USD,a", FileProblems.AmountDigits, 2),
        (Head + "2026-11-01,999999999999999999999,USD,a", FileProblems.AmountLarge, 2),
        (Head + "2026-11-01,5.00,XYZ,a", FileProblems.CurrencyUnknown, 2),
        (Head + "2026-11-01,5.00,,a", FileProblems.CurrencyMissing, 2),
        (Head + "2026-11-01,5.00,USD,a,b,c", FileProblems.CellsWrong, 2),
        (Head + "2026-11-01,5.00,USD,a\n2026-11-01", FileProblems.CellsWrong, 3),
        (Head + "2026-11-01,5.00,USD,\"cut off", FileProblems.QuotesBroken, 2),
        ("Date,Debit,Credit,Currency\n2026-11-01,5.00,5.00,USD", FileProblems.AmountTwice, 2),
        ("Date,Amount,Currency,Balance\n2026-11-01,5.00,USD,105.00\n2026-11-01,5.00,USD,111.00", FileProblems.RowBalanceOff, 3),
        ("Date,Amount,Currency,Account\n2026-11-01,5.00,USD,IQ98NBIQ850123456789012", FileProblems.AccountForeign, 2),
        (Camt[..(Camt.Length / 2)], FileProblems.XmlBroken, null),
        (Camt.Replace("</Document>", "", StringComparison.Ordinal), FileProblems.XmlBroken, null),
        ("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Camt[Camt.IndexOf("<Document", StringComparison.Ordinal)..].Replace("A1", "&e;", StringComparison.Ordinal), FileProblems.HasDtd, 1),
        (Camt.Replace("A1", "&e;", StringComparison.Ordinal), FileProblems.XmlBroken, LineOf("A1")),
        (Camt.Replace("camt.053", "camt.054", StringComparison.Ordinal), FileProblems.NotCamt053, 2),
        ("<html><script>1</script></html>", FileProblems.NotCamt053, 1),
        (Camt.Replace(StatementScenario.OwnIban, "IQ98NBIQ850123456789012", StringComparison.Ordinal), FileProblems.AccountForeign, LineOf("<Stmt>")),
        (Camt.Replace("65.00", "66.00", StringComparison.Ordinal), FileProblems.BalanceOff, LineOf("<Stmt>")),
        (Camt.Replace("CLBD", "ITBD", StringComparison.Ordinal), FileProblems.BalanceMissing, LineOf("<Stmt>")),
        (Camt.Replace("\"USD\">40.00", "\"XXX\">40.00", StringComparison.Ordinal), FileProblems.CurrencyUnknown, FirstEntry),
        (Camt.Replace(">40.00", ">40.001", StringComparison.Ordinal), FileProblems.AmountDigits, FirstEntry),
        (Camt.Replace(">40.00", ">forty", StringComparison.Ordinal), FileProblems.AmountWrong, FirstEntry),
        (Camt.Replace("<Dt>2026-11-01</Dt>", "<Dt>2026-11-99</Dt>", StringComparison.Ordinal), FileProblems.DateWrong, null),
        (Camt.Replace("<CdtDbtInd>DBIT</CdtDbtInd>", "", StringComparison.Ordinal), FileProblems.DirectionMissing, FirstEntry),
        (Camt[..Camt.IndexOf("<Ntry>", StringComparison.Ordinal)] + "</Stmt></BkToCstmrStmt></Document>", FileProblems.BalanceOff, LineOf("<Stmt>")),
    ];

    [Fact]
    public async Task Every_bad_file_is_refused_with_a_sentence_in_three_languages()
    {
        await using var its = await StatementScenario.StartAsync();
        List<(byte[] File, string Code, int? Line)> all = [.. Files.Select(f => (Encoding.UTF8.GetBytes(f.Text), f.Code, f.Line))];
        all.Add(([.. "PK"u8, 3, 4, 20, 0, 0], FileProblems.NotText, null));
        all.Add(([.. "%PDF-1.7\n1 0 obj"u8], FileProblems.NotText, null));
        all.Add(([.. "Date,Amount,Currency\n2026-11-01,5,USD\n"u8, 0], FileProblems.NotText, null));
        all.Add(([.. "Date,Amount,Currency,Name\n2026-11-01,5,USD,"u8, 0xE9, 0xE8, 0xFC], FileProblems.BadEncoding, 2));
        all.Count.ShouldBeGreaterThan(30);
        foreach (var (file, code, line) in all)
        {
            foreach (var language in Languages.All)
            {
                var report = await its.CheckAsync(file, language);
                var what = $"{code}: {string.Join("; ", report.Problems.Select(p => $"{p.Line} {p.Code} {p.Message}"))}";
                report.CanTake.ShouldBeFalse(what);
                report.Problems[0].Code.ShouldBe(code, what);
                if (line is not null) report.Problems[0].Line.ShouldBe(line, what);
                report.Problems.ShouldAllBe(p => p.Message.Length > 15 && p.Message != p.Code && !p.Message.Contains('{'), what);
            }

            await Should.ThrowAsync<Kernel.Errors.BusinessException>(its.TakeAsync(file), code);
        }

        (await its.StoredAsync()).ShouldBe((0, 0, 0));
    }

    private static int LineOf(string text) => 1 + Camt[..Camt.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n');
}

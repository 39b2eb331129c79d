using System.Globalization;
using Grants.Kernel.Money;
using Grants.Kernel.Text;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Rows of a bank's table as statements: one for each account it names.</summary>
internal sealed class CsvStatementRows
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private readonly Dictionary<CsvColumn, int> places;
    private readonly int width;
    private readonly DateOnly today;
    private readonly List<LineProblem> problems = [];

    private CsvStatementRows(CsvRow header, DateOnly today)
    {
        places = header.Cells.Select((c, i) => (Column: CsvColumns.Of(c), i)).Where(c => c.Column is not null).ToDictionary(c => c.Column!.Value, c => c.i);
        width = header.Cells.Count;
        this.today = today;
    }

    public static ReadFile Read(CsvRow header, IReadOnlyList<CsvRow> rows, DateOnly today)
    {
        var its = new CsvStatementRows(header, today);
        var read = rows.Select(its.Read).OfType<Row>().ToList();
        if (its.problems.Count > 0) return ReadFile.Refused(StatementKind.Csv, its.problems);
        var statements = read.GroupBy(r => r.Account).Select(its.StatementOf).ToList();
        return new ReadFile(StatementKind.Csv, statements, its.problems);
    }

    private ReadStatement StatementOf(IGrouping<string?, Row> rows)
    {
        var all = rows.ToList();
        // The account's currency is what most of its lines are in.
        var currency = all.CountBy(r => r.Line.Currency).MaxBy(c => c.Value).Key;
        var (opening, closing) = CsvBalances.Of([.. all.Where(r => r.Line.Currency == currency).Select(r => (r.Line, r.Balance))], problems);
        return new ReadStatement(all[0].Line.Line, rows.Key, currency, opening, closing, [.. all.Select(r => r.Line)], 0);
    }

    private Row? Read(CsvRow row)
    {
        // Spreadsheets leave out empty cells at the end; more than the heading has, or a row without a date, is a broken row.
        if (row.Cells.Count > width || row.Cells.Count <= places[CsvColumn.Date])
            return Wrong(row, FileProblems.CellsWrong, ("found", row.Cells.Count), ("expected", width));
        if (row.Cells.Count <= Math.Min(places.GetValueOrDefault(CsvColumn.Amount, width), places.GetValueOrDefault(CsvColumn.Credit, width)))
            return Wrong(row, FileProblems.CellsWrong, ("found", row.Cells.Count), ("expected", width));
        var currency = Cell(row, CsvColumn.Currency).ToUpperInvariant();
        if (currency.Length == 0) return Wrong(row, FileProblems.CurrencyMissing);
        if (!Currency.IsKnown(currency)) return Wrong(row, FileProblems.CurrencyUnknown, ("currency", currency));
        if (DayOf(row, CsvColumn.Date) is not { } on) return null;
        var value = Cell(row, CsvColumn.ValueDate).Length > 0 ? DayOf(row, CsvColumn.ValueDate) : on;
        if (value is null || AmountOf(row, currency) is not { } amount) return null;
        long? balance = null;
        if (Cell(row, CsvColumn.Balance) is { Length: > 0 } text)
        {
            var (minor, problem) = BankAmount.Read(text, currency);
            if (problem is not null) return Wrong(row, problem, ("value", text), ("currency", currency));
            balance = minor;
        }

        var account = Cell(row, CsvColumn.Account);
        return new Row(account.Length == 0 ? null : account, balance, new ReadLine(row.Line, on, value.Value, amount.Minor, currency, amount.IsCredit, amount.IsReversal, TextsOf(row)));
    }

    private (long Minor, bool IsCredit, bool IsReversal)? AmountOf(CsvRow row, string currency)
    {
        if (places.ContainsKey(CsvColumn.Amount))
        {
            if (Number(row, CsvColumn.Amount, currency) is not { } signed) return null;
            if (signed != 0) return (Math.Abs(signed), signed > 0, false);
            Wrong(row, FileProblems.AmountWrong, ("value", Cell(row, CsvColumn.Amount)));
            return null;
        }

        var (debit, credit) = (Cell(row, CsvColumn.Debit).Length == 0 ? 0 : Number(row, CsvColumn.Debit, currency), Cell(row, CsvColumn.Credit).Length == 0 ? 0 : Number(row, CsvColumn.Credit, currency));
        if (debit is null || credit is null) return null;
        if (debit == 0 == (credit == 0))
        {
            Wrong(row, debit == 0 ? FileProblems.AmountWrong : FileProblems.AmountTwice, ("value", ""));
            return null;
        }

        // A negative debit is money that comes back: the reversal of a debit.
        return debit != 0 ? (Math.Abs(debit.Value), debit < 0, debit < 0) : (Math.Abs(credit!.Value), credit > 0, credit < 0);
    }

    private long? Number(CsvRow row, CsvColumn column, string currency)
    {
        var (minor, problem) = BankAmount.Read(Cell(row, column), currency);
        if (problem is null) return minor;
        Wrong(row, problem, ("value", Cell(row, column)), ("currency", currency));
        return null;
    }

    private DateOnly? DayOf(CsvRow row, CsvColumn column)
    {
        var text = Digits.ToLatin(Cell(row, column)).Split(' ')[0];
        if (!DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Wrong(row, FileProblems.DateWrong, ("value", text));
            return null;
        }

        if (column != CsvColumn.Date || day <= today) return day;
        Wrong(row, FileProblems.DateInFuture, ("value", text));
        return null;
    }

    private LineTexts TextsOf(CsvRow row) => new(
        Text(row, CsvColumn.Name), null, Text(row, CsvColumn.Description), Text(row, CsvColumn.Reference), Text(row, CsvColumn.EndToEnd));

    private string? Text(CsvRow row, CsvColumn column) =>
        Cell(row, column) is { Length: > 0 } text ? text.Length > StatementsConsts.TextLength ? text[..StatementsConsts.TextLength] : text : null;

    private string Cell(CsvRow row, CsvColumn column) => places.TryGetValue(column, out var place) && place < row.Cells.Count ? row.Cells[place] : "";

    private Row? Wrong(CsvRow row, string code, params (string Name, object Value)[] values)
    {
        if (problems.Count < StatementsConsts.MaxProblems) problems.Add(LineProblem.Of(row.Line, code, values));
        return null;
    }

    private sealed record Row(string? Account, long? Balance, ReadLine Line)
    {
        public override string ToString() => "[sealed]";
    }
}

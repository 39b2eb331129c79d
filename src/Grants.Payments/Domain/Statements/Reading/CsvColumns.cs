using System.Globalization;
using System.Text;

namespace Grants.Payments.Domain.Statements.Reading;

/// <summary>Columns of a bank's table.</summary>
internal enum CsvColumn
{
    Date,
    ValueDate,
    Amount,
    Debit,
    Credit,
    Currency,
    Reference,
    EndToEnd,
    Description,
    Name,
    Account,
    Balance,
}

/// <summary>Which heading means which column, in the languages banks here write. Other columns are left alone.</summary>
internal static class CsvColumns
{
    private static readonly (CsvColumn Column, string[] Names)[] Known =
    [
        (CsvColumn.Date, ["date", "booking date", "posting date", "transaction date", "entry date", "التاريخ", "تاريخ القيد", "تاريخ الحركة", "تاريخ العملية", "بەروار"]),
        (CsvColumn.ValueDate, ["value date", "valuta", "تاريخ القيمة", "تاريخ الحق", "تاريخ الاستحقاق"]),
        (CsvColumn.Amount, ["amount", "المبلغ", "القيمة", "بڕ", "بڕی پارە"]),
        (CsvColumn.Debit, ["debit", "withdrawal", "withdrawals", "paid out", "مدين", "السحب", "المسحوبات"]),
        (CsvColumn.Credit, ["credit", "deposit", "deposits", "paid in", "دائن", "الإيداع", "الإيداعات"]),
        (CsvColumn.Currency, ["currency", "ccy", "العملة", "عملة الحساب", "دراو"]),
        (CsvColumn.Reference, ["reference", "bank reference", "transaction reference", "transaction id", "ref", "المرجع", "رقم المرجع", "رقم العملية", "رقم الحركة"]),
        (CsvColumn.EndToEnd, ["end to end", "end to end id", "payment reference", "مرجع الدفع", "مرجع الدفعة"]),
        (CsvColumn.Description, ["description", "details", "narrative", "remittance", "remittance information", "البيان", "الوصف", "التفاصيل", "الشرح", "وردەکاری"]),
        (CsvColumn.Name, ["counterparty", "counterparty name", "name", "الطرف المقابل", "الاسم", "اسم الطرف", "ناو"]),
        (CsvColumn.Account, ["account", "iban", "account number", "الحساب", "رقم الحساب", "الآيبان"]),
        (CsvColumn.Balance, ["balance", "running balance", "الرصيد", "رصيد"]),
    ];

    private static readonly Dictionary<string, CsvColumn> ByName =
        Known.SelectMany(k => k.Names.Select(n => (Name: Fold(n), k.Column))).DistinctBy(k => k.Name).ToDictionary(k => k.Name, k => k.Column, StringComparer.Ordinal);

    /// <summary>The column a heading means, or null.</summary>
    public static CsvColumn? Of(string heading) => ByName.TryGetValue(Fold(heading), out var column) ? column : null;

    /// <summary>What a person calls the column.</summary>
    public static string NameOf(CsvColumn column) => Known.First(k => k.Column == column).Names[0];

    // Case, spaces, signs between words, forms of alef, ya and ta marbuta, vowel signs and tatweel make no difference.
    private static string Fold(string heading)
    {
        var text = new StringBuilder();
        foreach (var sign in heading.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(sign) || sign is '_' or '-' or '/' or '.')
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else if (sign != '\u0640' && CharUnicodeInfo.GetUnicodeCategory(sign) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                text.Append(sign switch { 'أ' or 'إ' or 'آ' => 'ا', 'ى' => 'ي', 'ة' => 'ه', _ => sign });
            }
        }

        return text.ToString().TrimEnd();
    }
}

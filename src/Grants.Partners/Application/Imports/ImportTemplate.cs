using System.Text;

namespace Grants.Partners.Application.Imports;

/// <summary>A file to begin with: the columns and two invented rows. UTF-8 with a mark, so that spreadsheets keep Arabic and Kurdish letters.</summary>
internal static class ImportTemplate
{
    private static readonly string[] Rows =
    [
        "P-901,Example One,First Example|Example,Baghdad|Babil,no,yes,livelihoods|legal-help,ar|en,Example Office,EX-1,2024-01-01,2028-12-31,,,,,Invented row: please delete",
        "P-902,Example Two,,هەولێر,yes,yes,well-being,ckb,,,,,Example Directorate,EX-2,2024-06-01,2028-05-31,Invented row: please delete",
    ];

    public static byte[] Bytes { get; } =
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", [string.Join(',', ImportColumns.All), .. Rows, ""]))];
}

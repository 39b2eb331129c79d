using System.Text;

namespace Grants.Tests.Partners;

/// <summary>Makes import files: the usual columns, one good row unless told otherwise.</summary>
internal static class ImportText
{
    public const string Header = "code,name,governorates,rural,community_led,federal_authority,federal_number,federal_start,federal_expiry";

    public const string Good = "P-017,Name,Baghdad,no,yes,Office,N-1,2024-01-01,2028-12-31";

    public static byte[] File(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\n", [Header, .. rows]));

    public static string Row(
        string code = "P-017", string name = "Name", string governorates = "Baghdad", string rural = "no", string start = "2024-01-01", string expiry = "2028-12-31") =>
        $"{code},{name},{governorates},{rural},yes,Office,N-1,{start},{expiry}";
}

using Grants.Kernel.Text;

namespace Grants.Protection.Domain.Cases;

/// <summary>Codes of cases: seven signs that are told by voice without being taken for one another. They count nothing.</summary>
internal static class CaseCode
{
    /// <summary>None that is heard or read as another.</summary>
    public const string Signs = "2345679ACDEFGHJKMNPRTVWXY";
    private const int Length = 7;
    private const int Group = 3;

    /// <summary>Bytes that one code is made of.</summary>
    public const int RandomBytes = 16;

    /// <summary>From random bytes, e.g. <c>K7F-2QDX</c>.</summary>
    public static string From(ReadOnlySpan<byte> random)
    {
        var number = new System.Numerics.BigInteger(random, isUnsigned: true);
        var code = new char[Length + 1];
        for (var i = 0; i < code.Length; i++)
        {
            if (i == Group)
            {
                code[i] = '-';
                continue;
            }

            code[i] = Signs[(int)(number % Signs.Length)];
            number /= Signs.Length;
        }

        return new string(code);
    }

    /// <summary>The code that somebody typed as they heard it: small letters, other digits and whatever stands between make no difference.</summary>
    public static string Read(string typed)
    {
        var signs = string.Concat(Digits.ToLatin(typed).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length == Length ? $"{signs[..Group]}-{signs[Group..]}" : "";
    }
}

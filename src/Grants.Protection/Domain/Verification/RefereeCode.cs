using System.Security.Cryptography;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Domain.Verification;

/// <summary>The code with which a referee answers: eight signs, told by voice. Kept only as the entry of a blind index.</summary>
internal static class RefereeCode
{
    /// <summary>Names the key of its index; fixed for ever.</summary>
    public const string IndexName = "case.referee-code";

    private const int Half = 4;

    /// <summary>A new one, e.g. <c>K7F2-QDX9</c>.</summary>
    public static string New()
    {
        var signs = RandomNumberGenerator.GetString(CaseCode.Signs, 2 * Half);
        return $"{signs[..Half]}-{signs[Half..]}";
    }

    /// <summary>What is compared of a code, however it was typed: small letters, other digits and whatever stands between make no difference.</summary>
    public static Comparable Compared(string typed) => Comparable.Account(typed);
}

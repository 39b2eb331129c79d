using System.Text.RegularExpressions;
using Grants.Kernel.Errors;
using Grants.Kernel.Text;

namespace Grants.Payments.Domain.Banks;

/// <summary>
/// The bank of an account: the first eight of its BIC. It stands beside the sealed account in the open, so that what is known of a bank can be asked without
/// opening every account at it, and so that an account cannot be paid unseen at a bank that was frozen since. It says at which of some eighty banks a partner
/// has an account, which every letter with its letterhead does; the number, the branch and the holder stay sealed.
/// </summary>
internal static partial class BankCode
{
    public const int Length = 8;

    /// <summary>Of a BIC that was looked at.</summary>
    public static string Of(string bic) => bic[..Length];

    /// <summary>As typed: a code or a whole BIC, in any case. Errors: <c>payee.bic-shape</c> at <c>code</c>.</summary>
    public static string Demand(string text)
    {
        var code = Digits.ToLatin(text).Trim().ToUpperInvariant();
        return Shape().IsMatch(code) ? code[..Length] : throw new BusinessException(PaymentsErrors.BicShape).ForField("code");
    }

    [GeneratedRegex("^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

using System.Text.RegularExpressions;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Payments.Domain.Payees;

/// <summary>Where money goes. Exists in memory only; stored as one sealed value.</summary>
/// <param name="HolderName">As the bank knows the holder, in any script.</param>
/// <param name="HolderNameLatin">The same in Latin letters, for bank files; null when <paramref name="HolderName"/> is Latin.</param>
/// <param name="Iban">As <see cref="Payees.Iban.Parse"/> answers it.</param>
/// <param name="BankName">For people; not in the file.</param>
/// <param name="Bic">ISO 9362.</param>
/// <param name="Currency">Currency of the account.</param>
internal sealed partial record PayeeAccount(string HolderName, string? HolderNameLatin, string Iban, string BankName, string Bic, string Currency) : IComparedText
{
    /// <summary>Two accounts are the same when money to them arrives at the same place, whatever the holder is called.</summary>
    string IComparedText.ComparedText => Iban;

    /// <summary>Checks what was typed. Errors name the field; see <see cref="PaymentsErrors"/>.</summary>
    public static PayeeAccount From(string holderName, string? holderNameLatin, string iban, string bankName, string bic, string currency)
    {
        var name = holderName.Trim();
        var latin = string.IsNullOrWhiteSpace(holderNameLatin) ? null : holderNameLatin.Trim();
        if (latin is null && !Swift().IsMatch(name)) throw new BusinessException(PaymentsErrors.LatinNameNeeded).ForField("holderNameLatin");
        if (latin is not null && !Swift().IsMatch(latin)) throw new BusinessException(PaymentsErrors.LatinNameLetters).ForField("holderNameLatin");
        var code = Grants.Kernel.Text.Digits.ToLatin(bic).Trim().ToUpperInvariant();
        if (!BicShape().IsMatch(code)) throw new BusinessException(PaymentsErrors.BicShape).ForField("bic");
        if (!Kernel.Money.Currency.IsKnown(currency)) throw new BusinessException(MoneyErrors.UnknownCurrency).WithData("currency", currency).ForField("currency");
        return new PayeeAccount(name, latin, ParseIban(iban), bankName.Trim(), code, currency);
    }

    /// <summary>Whether every bank on the way carries the name unchanged.</summary>
    public static bool IsLatin(string name) => Swift().IsMatch(name.Trim());

    /// <summary>The name a bank file carries. Errors: <c>payee.latin-name-needed</c>.</summary>
    public string FileName()
    {
        var name = HolderNameLatin ?? HolderName;
        return Swift().IsMatch(name) ? name : throw new BusinessException(PaymentsErrors.LatinNameNeeded);
    }

    /// <summary>Never the account.</summary>
    public override string ToString() => "[sealed]";

    private static string ParseIban(string text)
    {
        try
        {
            return Payees.Iban.Parse(text);
        }
        catch (BusinessException e)
        {
            throw new BusinessException(e.Code, e).ForField("iban");
        }
    }

    // The SWIFT character set "x", which every bank on the way carries unchanged.
    [GeneratedRegex(@"^[A-Za-z0-9/\-?:().,'+ ]{1,140}$", RegexOptions.CultureInvariant)]
    private static partial Regex Swift();

    // BICFIDec2014Identifier of pain.001.001.09.
    [GeneratedRegex("^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex BicShape();
}

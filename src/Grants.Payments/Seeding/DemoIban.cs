using System.Globalization;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Seeding;

/// <summary>Made-up accounts: the bank of the registry's published example and account numbers that count up.</summary>
internal static class DemoIban
{
    public static PayeeAccount Account(int number) => PayeeAccount.From(
        string.Create(CultureInfo.InvariantCulture, $"Demo holder {number:000}"), null, Make(number), "Demo Bank", "NBIQIQBA", "USD");

    private static string Make(int number)
    {
        var account = string.Create(CultureInfo.InvariantCulture, $"NBIQ850{number:000000000000}");
        // ISO 7064: 98 less the rest of the number with 00 as check digits. N=23, B=11, I=18, Q=26.
        var digits = string.Create(CultureInfo.InvariantCulture, $"23111826850{number:000000000000}182600");
        var check = 98 - (int)(Int128.Parse(digits, CultureInfo.InvariantCulture) % 97);
        return string.Create(CultureInfo.InvariantCulture, $"IQ{check:00}{account}");
    }
}

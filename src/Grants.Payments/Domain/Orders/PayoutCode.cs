using System.Security.Cryptography;

namespace Grants.Payments.Domain.Orders;

/// <summary>What a recipient says to an agent to be handed the money. Said by voice, so no letter or digit that sounds or looks like another.</summary>
internal static class PayoutCode
{
    /// <summary>31 to the power of 8 is more than 10^11: nobody guesses one at a counter.</summary>
    public const int Length = 8;

    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Grants.Kernel.Text;

namespace Grants.Identity.Domain.Factors;

/// <summary>Time-based one-time codes, RFC 6238 with what every authenticator app speaks: HMAC-SHA1, 30 seconds, six digits.</summary>
internal static class Totp
{
    private const int Modulus = 1_000_000;

    /// <summary>Length of one step.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>Steps before and after the present one that are still taken: clocks of phones differ.</summary>
    public const int Window = 1;

    /// <summary>A new secret of 160 bits (RFC 4226, section 4).</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(IdentityConsts.TotpSecretBytes);

    /// <summary>Number of the step an instant lies in.</summary>
    public static long StepAt(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / Step.Ticks;

    /// <summary>The step whose code an app should show to somebody who used one already; null when they must wait for the next half minute.</summary>
    public static long? NextStep(DateTime now, long lastUsed)
    {
        var present = StepAt(now);
        var next = Math.Max(lastUsed + 1, present);
        return next <= present + Window ? next : null;
    }

    /// <summary>The code of one step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 as every app speaks it; HMAC does not need SHA-1 to be free of collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, later than the last used one and inside the window; null when there is none.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string typed, DateTime now, long lastUsed)
    {
        var code = string.Concat(Digits.ToLatin(typed).Where(char.IsAsciiDigit));
        if (code.Length != IdentityConsts.TotpDigits) return null;
        long? found = null;
        var present = StepAt(now);
        for (var step = present - Window; step <= present + Window; step++)
        {
            // Every step is compared, so that time tells nothing of which one matched.
            var same = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(code), System.Text.Encoding.ASCII.GetBytes(CodeOf(secret, step)));
            if (same && step > lastUsed) found ??= step;
        }

        return found;
    }
}

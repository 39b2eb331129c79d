using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Grants.Payments.Stripe;

/// <summary>Proves that Stripe sent these very bytes, and lately: <c>t=…,v1=…</c>, HMAC-SHA-256 over time, point and body.</summary>
internal static class StripeSignature
{
    private const int MaxHeader = 4096;
    private static readonly TimeSpan Past = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Future = TimeSpan.FromSeconds(60);

    /// <summary>True when any signature of the newest scheme was made with any of the secrets. Every comparison takes the same time.</summary>
    public static bool Holds(ReadOnlySpan<byte> body, string? header, IReadOnlyCollection<string> secrets, DateTimeOffset now)
    {
        if (secrets.Count == 0 || header is null || header.Length > MaxHeader) return false;
        var parts = header.Split(',').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0].Trim(), p => p[1].Trim(), StringComparer.Ordinal);
        if (parts["t"].Take(2).ToArray() is not [var time] || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        var age = now.ToUnixTimeSeconds() - (Int128)seconds;
        if (age > (Int128)Past.TotalSeconds || age < -(Int128)Future.TotalSeconds) return false;
        var signed = new byte[Encoding.ASCII.GetByteCount(time) + 1 + body.Length];
        var at = Encoding.ASCII.GetBytes(time, signed);
        signed[at] = (byte)'.';
        body.CopyTo(signed.AsSpan(at + 1));
        var holds = false;
        foreach (var secret in secrets)
        {
            var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
            foreach (var given in parts["v1"]) holds |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(given));
        }

        return holds;
    }
}

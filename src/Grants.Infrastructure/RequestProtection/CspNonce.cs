using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>The number used once that allows the client's own style elements in one response.</summary>
public static class CspNonce
{
    /// <summary>The text in <c>index.html</c> that the host replaces with the nonce of the response.</summary>
    public const string Placeholder = "%NONCE%";

    private const int Bytes = 16;
    private static readonly object Key = new();

    /// <summary>The nonce of this response; made when first asked for, the same until the response ends.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var made)) return (string)made!;
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        context.Items[Key] = nonce;
        return nonce;
    }
}

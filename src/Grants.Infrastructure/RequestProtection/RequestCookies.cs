using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>The cookies there are. All are bound to this host by their prefix; only the antiforgery value can be read by our page.</summary>
/// <remarks>
/// The antiforgery value is an HMAC keyed with the secret of the session cookie, or of the device cookie while nobody is signed in.
/// It therefore dies with the session, needs no key of the server, and tells nothing of the secret.
/// </remarks>
public static class RequestCookies
{
    /// <summary>Reference to a session row; ends with the browser.</summary>
    public const string Session = "__Host-session";

    /// <summary>Names a device that has been here, so that its owner still gets in while a stranger guesses passwords.</summary>
    public const string Device = "__Host-device";

    /// <summary>What the header <see cref="AntiforgeryHeader"/> must repeat.</summary>
    public const string Antiforgery = "__Host-antiforgery";

    /// <summary>Set by our page in the moment of leaving quickly, for the case that nothing else reaches the server: says nothing but that.</summary>
    public const string Left = "__Host-left";

    /// <summary>Header of every unsafe request.</summary>
    public const string AntiforgeryHeader = "X-Antiforgery";

    private const int SecretBytes = 32;
    private const int MaxSecretLength = 64;

    // Chromium keeps no cookie longer than 400 days.
    private static readonly TimeSpan DeviceAge = TimeSpan.FromDays(400);

    /// <summary>A new secret of 256 bits, as text for a cookie.</summary>
    public static string NewSecret() => Base64Url(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The value of a secret cookie, or null when it is missing or cannot be one of ours.</summary>
    public static string? Read(HttpContext context, string name) =>
        context.Request.Cookies.TryGetValue(name, out var value) && value is { Length: > 0 and <= MaxSecretLength } ? value : null;

    /// <summary>True when the person left quickly and the server has not taken notice yet.</summary>
    public static bool HasLeft(HttpContext context) => context.Request.Cookies.ContainsKey(Left);

    /// <summary>What is stored of a secret: SHA-256, enough for 256 random bits.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The antiforgery value that belongs to a secret.</summary>
    public static string AntiforgeryOf(string secret) =>
        Base64Url(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "antiforgery"u8));

    /// <summary>The device of the request; a new one is given when there is none.</summary>
    public static string EnsureDevice(HttpContext context)
    {
        if (Read(context, Device) is { } known) return known;
        if (context.Items.TryGetValue(Device, out var given)) return (string)given!;
        var made = NewSecret();
        context.Items[Device] = made;
        context.Response.Cookies.Append(Device, made, Options(httpOnly: true, DeviceAge));
        return made;
    }

    /// <summary>Gives the reference to a new session and the antiforgery value bound to it.</summary>
    public static void BeginSession(HttpContext context, string secret)
    {
        context.Response.Cookies.Append(Session, secret, Options(httpOnly: true, null));
        TakeNotice(context); // Left on the sign-in page: whoever comes back is not thrown out for it.
        SetAntiforgery(context, secret);
    }

    /// <summary>Takes the reference back and binds the antiforgery value to the device again.</summary>
    public static void EndSession(HttpContext context)
    {
        context.Response.Cookies.Delete(Session, Options(httpOnly: true, null));
        TakeNotice(context);
        SetAntiforgery(context, EnsureDevice(context));
    }

    /// <summary>Gives the antiforgery value of a secret.</summary>
    internal static void SetAntiforgery(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Antiforgery, AntiforgeryOf(secret), Options(httpOnly: false, null));

    private static void TakeNotice(HttpContext context)
    {
        if (HasLeft(context)) context.Response.Cookies.Delete(Left, Options(httpOnly: false, null));
    }

    private static CookieOptions Options(bool httpOnly, TimeSpan? age) => new()
    {
        Path = "/",
        Secure = true,
        HttpOnly = httpOnly,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
        MaxAge = age,
    };

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

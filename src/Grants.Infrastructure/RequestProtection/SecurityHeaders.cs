using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>The headers of security.md, "Every request", on every response: pages, static files, errors, unknown paths and methods.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Headers whose value never changes.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Constant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["X-Permitted-Cross-Domain-Policies"] = "none",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Embedder-Policy"] = "require-corp",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), " +
            "geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), " +
            "payment=(), picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), " +
            "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
    };

    /// <summary>The content security policy with the nonce of one response. Data images are the icon of the page.</summary>
    internal static string PolicyWith(string nonce) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types angular sw";

    /// <summary>The policy of a file that somebody sent: whatever it is, it does nothing here.</summary>
    internal const string DownloadPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static readonly object IsDownload = new();

    /// <summary>The answer is a file to be saved.</summary>
    internal static void MakeDownload(HttpContext context) => context.Items[IsDownload] = true;

    public Task InvokeAsync(HttpContext context)
    {
        // Set when the response starts: an error handler clears what was set before.
        context.Response.OnStarting(static state =>
        {
            Set((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Constant) headers[name] = value;
        headers.ContentSecurityPolicy = context.Items.ContainsKey(IsDownload) ? DownloadPolicy : PolicyWith(CspNonce.Of(context));
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}

using System.Security.Cryptography;
using System.Text;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>
/// Lets a request that may change something through only when our own page sent it. The framework's antiforgery ignores JSON endpoints
/// (a JSON POST without a token got 200), so this is our own (security.md, "Every request").
/// </summary>
internal sealed class UnsafeRequestCheck(RequestDelegate next, IOptions<RequestProtectionOptions> options)
{
    private static readonly string[] PieceTypes = ["multipart/form-data", Files.Uploads.UploadPiece.MediaType];

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsSafe(context.Request.Method))
        {
            GiveAntiforgery(context);
            await next(context);
            return;
        }

        var refusal = context.GetEndpoint()?.Metadata.GetMetadata<ProtectionExemption>() is null ? RefusalOf(context) : null;
        if (refusal is null) await next(context);
        else await context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, new BusinessException(refusal));
    }

    private string? RefusalOf(HttpContext context)
    {
        if (!IsOurOwnSite(context.Request)) return ProtectionErrors.CrossSite;
        if (BodyRefusalOf(context) is { } refusal) return refusal;
        return HasToken(context) ? null : ProtectionErrors.Antiforgery;
    }

    /// <summary>Browsers say where a request comes from; one that does not say it must name our origin.</summary>
    private static bool IsOurOwnSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var ours = string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        if (site.Length == 0) return ours;
        return site is "same-origin" or "none" && (origin.Length == 0 || ours);
    }

    private string? BodyRefusalOf(HttpContext context)
    {
        var request = context.Request;
        var hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? request.ContentLength is not (null or 0);
        if (!hasBody && request.ContentType is null) return null;
        if (LimitFor(context.GetEndpoint(), request.ContentType) is not { } limit) return ProtectionErrors.MediaType;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        return request.ContentLength > limit ? HttpErrors.TooLarge : null;
    }

    /// <summary>An endpoint takes either files or JSON: where no file is wanted, twenty megabytes are not read either.</summary>
    private long? LimitFor(Endpoint? endpoint, string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) return null;
        if (endpoint?.Metadata.GetMetadata<TakesFileMetadata>() is not null)
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? options.Value.MaxMultipartBytes : null;
        if (endpoint?.Metadata.GetMetadata<TakesPiecesMetadata>() is not null)
            return PieceTypes.Contains(type.MediaType.Value!, StringComparer.OrdinalIgnoreCase) ? options.Value.MaxMultipartBytes : null;
        var utf8 = !type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return utf8 && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) ? options.Value.MaxJsonBytes : null;
    }

    private static bool HasToken(HttpContext context)
    {
        if (SecretOf(context) is not { } secret) return false;
        var expected = RequestCookies.AntiforgeryOf(secret);
        return Same(context.Request.Headers[RequestCookies.AntiforgeryHeader].ToString(), expected)
            && Same(context.Request.Cookies[RequestCookies.Antiforgery] ?? string.Empty, expected);
    }

    /// <summary>Reading from the interface repairs the value, so that a page that was left open goes on after its session ended.</summary>
    private static void GiveAntiforgery(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return;
        var secret = SecretOf(context) ?? RequestCookies.EnsureDevice(context);
        if (context.Request.Cookies[RequestCookies.Antiforgery] != RequestCookies.AntiforgeryOf(secret))
            RequestCookies.SetAntiforgery(context, secret);
    }

    private static string? SecretOf(HttpContext context) =>
        RequestCookies.Read(context, RequestCookies.Session) ?? RequestCookies.Read(context, RequestCookies.Device);

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}

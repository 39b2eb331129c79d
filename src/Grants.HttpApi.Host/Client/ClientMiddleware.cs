using System.Text;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Kernel.Errors;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Grants.HttpApi.Host.Client;

/// <summary>Serves the client: files by their name, the one page for every other address outside <c>/api</c>.</summary>
internal static class ClientMiddleware
{
    private const string ProductPlaceholder = "%PRODUCT%";
    private const string LeavePlaceholder = "%LEAVE%";

    /// <summary>Answers requests for built files, before sessions are looked at.</summary>
    public static void UseClientFiles(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<ClientFiles>();
        app.Use((context, next) =>
            IsRead(context) && files.Find(context.Request.Path.Value ?? "") is { } file
                ? WriteAsync(context, file)
                : next(context));
    }

    /// <summary>Answers the page, or 404 as a problem below <c>/api</c>.</summary>
    public static void MapClient(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<ClientFiles>();
        var product = app.Configuration["Product:Name"] ?? "Workspace";
        var leaveTo = app.Services.GetRequiredService<IOptions<ClientOptions>>().Value.LeaveTo;
        app.MapFallback("/api/{**path}", WrongMethod.WriteAsync).WithMetadata(new AnonymousMetadata("Says that there is nothing, or which methods there are."));
        app.MapFallback(PageAsync).WithMetadata(new AnonymousMetadata("The page itself holds no data."));

        Task PageAsync(HttpContext context)
        {
            if (!IsRead(context)) return WrongMethod.RefuseAsync(context, [HttpMethods.Get, HttpMethods.Head]);
            return files.Index is { } index ? WriteIndexAsync(context, index, product, leaveTo) : NothingAsync(context);
        }
    }

    /// <summary>To HEAD the server writes what a GET would be answered, without the body.</summary>
    private static bool IsRead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static Task NothingAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, new NotFoundException());

    private static Task WriteIndexAsync(HttpContext context, ClientFile index, string product, string leaveTo)
    {
        var page = Encoding.UTF8.GetString(index.Plain)
            .Replace(CspNonce.Placeholder, CspNonce.Of(context), StringComparison.Ordinal)
            .Replace(ProductPlaceholder, System.Net.WebUtility.HtmlEncode(product), StringComparison.Ordinal)
            .Replace(LeavePlaceholder, System.Net.WebUtility.HtmlEncode(leaveTo), StringComparison.Ordinal);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, ClientFile file)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = file switch
        {
            { Brotli: { } br } when accepted.Contains("br", StringComparison.Ordinal) => (br, "br"),
            { Gzip: { } gz } when accepted.Contains("gzip", StringComparison.Ordinal) => (gz, "gzip"),
            _ => (file.Plain, null),
        };
        var response = context.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = file.IsHashed ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

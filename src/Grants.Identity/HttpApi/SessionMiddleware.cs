using Grants.Identity.Application.Sessions;
using Grants.Infrastructure.RequestProtection;
using Microsoft.AspNetCore.Http;

namespace Grants.Identity.HttpApi;

/// <summary>Signs requests to the interface in. Plain middleware: the framework's cookie handler costs five SQL and a write per request.</summary>
internal sealed class SessionMiddleware(RequestDelegate next)
{
    /// <summary>Header by which our page says that its person has touched it since the request before; what it asks by itself has none.</summary>
    public const string InputHeader = "X-Input";

    public async Task InvokeAsync(HttpContext context, SessionReader reader, PresentSession present, LeftSession left)
    {
        present.Arrive(context.Request.Headers[InputHeader] == "1", context.Request.Headers.UserAgent);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && RequestCookies.Read(context, RequestCookies.Session) is { } secret)
        {
            if (RequestCookies.HasLeft(context))
            {
                await left.EndAsync(secret, context.RequestAborted);
                RequestCookies.EndSession(context);
            }
            else
            {
                await reader.EnterAsync(secret, context.RequestAborted);
                context.Response.OnStarting(() =>
                {
                    // Only what has been saved counts: a refusal leaves the secret as it was.
                    if (present.Renewed is { } renewed && context.Response.StatusCode < StatusCodes.Status400BadRequest)
                        RequestCookies.BeginSession(context, renewed);
                    return Task.CompletedTask;
                });
            }
        }

        await next(context);
    }
}

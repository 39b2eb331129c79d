using Grants.Identity.Application.Sessions;
using Grants.Infrastructure.RequestProtection;
using Microsoft.AspNetCore.Http;

namespace Grants.Identity.HttpApi;

/// <summary>Signs requests to the interface in. Plain middleware: the framework's cookie handler costs five SQL and a write per request.</summary>
internal sealed class SessionMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, SessionReader reader)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && RequestCookies.Read(context, RequestCookies.Session) is { } secret)
            await reader.EnterAsync(secret, context.RequestAborted);
        await next(context);
    }
}

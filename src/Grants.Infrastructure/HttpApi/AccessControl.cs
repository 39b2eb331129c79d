using Grants.Infrastructure.Scoping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Everything is refused unless its endpoint says who may.</summary>
public static class AccessControl
{
    /// <summary>Checks the endpoint's <see cref="AccessMetadata"/>. Place after authentication.</summary>
    public static IApplicationBuilder UseAccessControl(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next();
            return;
        }

        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        var refusal = endpoint.Metadata.GetMetadata<AccessMetadata>() switch
        {
            AnonymousMetadata => null,
            SignedInMetadata => user.IsSignedIn ? null : HttpErrors.SignInRequired,
            PermissionMetadata p => !user.IsSignedIn ? HttpErrors.SignInRequired : user.Holds(p.Permission) ? null : HttpErrors.Forbidden,
            _ => HttpErrors.Forbidden,
        };
        refusal ??= HeldBack(endpoint, user.Info);
        if (refusal is null && StepUp.IsNeeded(endpoint, user.Info, context.RequestServices.GetRequiredService<TimeProvider>()))
            await Refuse(context, new StepUpException(confirm: null));
        else if (refusal is null) await next();
        else await Refuse(context, new Kernel.Errors.BusinessException(refusal));
    });

    /// <summary>The one place where a session that may do nothing yet is stopped. Signed-in endpoints are closed to it unless they say otherwise.</summary>
    private static string? HeldBack(Endpoint endpoint, CurrentUserInfo? user) =>
        user?.HeldBackBy is { } code && endpoint.Metadata.GetMetadata<AccessMetadata>() is not AnonymousMetadata
        && !endpoint.Metadata.OfType<OpenWhileHeldBackMetadata>().Any(m => m.Code == code)
            ? code
            : null;

    private static Task Refuse(HttpContext context, Kernel.Errors.BusinessException error) =>
        context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, error);
}

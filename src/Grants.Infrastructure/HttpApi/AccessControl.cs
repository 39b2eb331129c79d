using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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

    /// <summary>Maps every module at <c>/api</c> and refuses endpoints that do not say who may call them.</summary>
    public static void MapModules(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var collected = new EndpointCollection(app);
        var api = collected.MapGroup("/api").AddEndpointFilterFactory(ValidationFilter.Create);
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().Modules) module.MapEndpoints(api);
        Files.FileEndpoints.MapFiles(api);
        var endpoints = collected.Build();
        Demand(endpoints, app.Services.GetRequiredService<PermissionPolicy>());
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    private static void Demand(IReadOnlyList<Endpoint> endpoints, PermissionPolicy policy)
    {
        foreach (var endpoint in endpoints)
        {
            var access = endpoint.Metadata.OfType<AccessMetadata>().ToList();
            if (access.Count != 1) throw new InvalidOperationException($"{endpoint.DisplayName} must say exactly once who may call it.");
            if (access[0] is PermissionMetadata p && !policy.IsDefined(p.Permission))
                throw new InvalidOperationException($"{endpoint.DisplayName} asks for '{p.Permission}', which no policy file defines.");
            if (endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is null)
                throw new InvalidOperationException($"{endpoint.DisplayName} has no name.");
        }
    }
}

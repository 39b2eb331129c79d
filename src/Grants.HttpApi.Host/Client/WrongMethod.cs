using System.Globalization;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;

namespace Grants.HttpApi.Host.Client;

/// <summary>
/// Answers below <c>/api</c> where no endpoint fits: 405 with the methods there are when only the method was wrong, else 404.
/// The framework's own 405 never comes about, because this fallback takes every method.
/// </summary>
internal static class WrongMethod
{
    /// <summary>The fallback.</summary>
    public static async Task WriteAsync(HttpContext context)
    {
        if (await MethodsAtAsync(context) is { Count: > 0 } methods) await RefuseAsync(context, methods);
        else await context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, OutdatedClient.Explain(context, new NotFoundException()));
    }

    /// <summary>405 with Allow.</summary>
    public static Task RefuseAsync(HttpContext context, IReadOnlyList<string> methods)
    {
        context.Response.Headers.Allow = string.Join(", ", methods);
        return context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, new BusinessException(HttpErrors.MethodNotAllowed));
    }

    private static async Task<List<string>> MethodsAtAsync(HttpContext context)
    {
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && IsAt(endpoint, segments) && await ThereWhile.IsThereAsync(endpoint, context))
                found.UnionWith(methods.HttpMethods);
        }

        return [.. found];
    }

    private static bool IsAt(RouteEndpoint endpoint, string[] segments)
    {
        var pattern = endpoint.RoutePattern.PathSegments;
        return pattern.Count == segments.Length && pattern.Zip(segments).All(pair => pair.First.Parts is [var part] && part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content.Equals(pair.Second, StringComparison.OrdinalIgnoreCase),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Fits(parameter, pair.Second),
            _ => false,
        });
    }

    private static bool Fits(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter, string text) => parameter.ParameterPolicies.All(policy =>
        policy.Content switch
        {
            "guid" => Guid.TryParse(text, out _),
            "int" => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            _ => true,
        });
}

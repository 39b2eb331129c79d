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
    public static Task WriteAsync(HttpContext context) => MethodsAt(context) is { Count: > 0 } methods
        ? RefuseAsync(context, methods)
        : context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, new NotFoundException());

    /// <summary>405 with Allow.</summary>
    public static Task RefuseAsync(HttpContext context, IReadOnlyList<string> methods)
    {
        context.Response.Headers.Allow = string.Join(", ", methods);
        return context.RequestServices.GetRequiredService<Problems>().WriteAsync(context, new BusinessException(HttpErrors.MethodNotAllowed));
    }

    private static List<string> MethodsAt(HttpContext context)
    {
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. from endpoint in context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()
               where methods is not null && IsAt(endpoint, segments)
               from method in methods.HttpMethods
               group method by method into one
               orderby one.Key
               select one.Key,
        ];
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

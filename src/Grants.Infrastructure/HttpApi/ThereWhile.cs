using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Marks an endpoint that exists for a while only.</summary>
/// <param name="IsThere">Asked with the services of the application; true while the endpoint answers.</param>
public sealed record ThereWhileMetadata(Func<IServiceProvider, CancellationToken, ValueTask<bool>> IsThere);

/// <summary>Endpoints that come to an end: afterwards their address is one like any that never was, whatever is sent to it.</summary>
public static class ThereWhile
{
    /// <summary>Says for how long the endpoint is there.</summary>
    public static RouteHandlerBuilder ThereOnlyWhile(this RouteHandlerBuilder endpoint, Func<IServiceProvider, CancellationToken, ValueTask<bool>> isThere) =>
        endpoint.WithMetadata(new ThereWhileMetadata(isThere));

    /// <summary>True for every endpoint that has not come to its end.</summary>
    public static ValueTask<bool> IsThereAsync(Endpoint endpoint, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(context);
        return endpoint.Metadata.GetMetadata<ThereWhileMetadata>() is { } passing
            ? passing.IsThere(context.RequestServices, context.RequestAborted)
            : ValueTask.FromResult(true);
    }
}

/// <summary>
/// Takes an endpoint that is over out of the choice while the route is looked up, so that limits, checks and the answer are those of an unknown
/// address: a refusal inside the endpoint would come after its own limits and name its methods.
/// </summary>
internal sealed class ThereWhilePolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(e => e.Metadata.GetMetadata<ThereWhileMetadata>() is not null);

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i)) continue;
            var endpoint = candidates[i].Endpoint;
            try
            {
                if (!await ThereWhile.IsThereAsync(endpoint, httpContext)) candidates.SetValidity(i, false);
            }
            catch (Exception error) when (!httpContext.RequestAborted.IsCancellationRequested)
            {
                // Nothing that turns failures into answers stands around the lookup of routes: it fails where it is carried out.
                candidates.ReplaceEndpoint(i, Failing(endpoint, ExceptionDispatchInfo.Capture(error)), candidates[i].Values);
            }
        }
    }

    private static Endpoint Failing(Endpoint endpoint, ExceptionDispatchInfo error)
    {
        return new Endpoint(_ => Fail(), endpoint.Metadata, endpoint.DisplayName);

        Task Fail()
        {
            error.Throw();
            return Task.CompletedTask;
        }
    }
}

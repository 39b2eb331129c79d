using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Every endpoint of every module, and that each says who may call it.</summary>
public static class ModuleMapping
{
    /// <summary>Maps every module at <c>/api</c>, those of the enclave too, and refuses endpoints that do not say who may call them.</summary>
    public static void MapModules(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var collected = new EndpointCollection(app, app.Services);
        var api = collected.MapGroup("/api").AddEndpointFilterFactory(ValidationFilter.Create);
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().Modules) module.MapEndpoints(api);
        Files.FileEndpoints.MapFiles(api);
        var endpoints = collected.Build().Concat(EnclaveEndpoints(app)).ToList();
        Demand(endpoints, app.Services.GetRequiredService<PermissionPolicy>());
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    private static IReadOnlyList<Endpoint> EnclaveEndpoints(WebApplication app)
    {
        if (app.Services.GetService<Enclave>() is not { } enclave) return [];
        var collected = new EndpointCollection(app, enclave.Services);
        var api = collected.MapGroup("/api").AddEndpointFilterFactory(ValidationFilter.Create).WithMetadata(new EnclaveMetadata());
        foreach (var module in enclave.Services.GetRequiredService<ModuleCatalog>().Modules) module.MapEndpoints(api);
        return collected.Build();
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

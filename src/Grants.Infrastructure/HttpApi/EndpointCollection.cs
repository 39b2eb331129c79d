using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Takes what modules map and builds it once: a data source compiles all its endpoints again each time it is asked for them.</summary>
/// <param name="app">Where requests come in.</param>
/// <param name="services">Container whose services the endpoints take.</param>
internal sealed class EndpointCollection(IEndpointRouteBuilder app, IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => services;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();

    public IReadOnlyList<Endpoint> Build() => [.. DataSources.SelectMany(s => s.Endpoints)];
}

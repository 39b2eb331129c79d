using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Takes what modules map and builds it once: a data source compiles all its endpoints again each time it is asked for them.</summary>
internal sealed class EndpointCollection(IEndpointRouteBuilder app) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => app.ServiceProvider;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();

    public IReadOnlyList<Endpoint> Build() => [.. DataSources.SelectMany(s => s.Endpoints)];
}

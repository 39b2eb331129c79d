using Grants.Infrastructure.HttpApi;
using Grants.Partners.Application.Readings;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Partners.HttpApi;

internal static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder api) =>
        api.MapGroup("/partners/own/readings").WithTags("Partners")
            .MapPost("/search", (SearchReadingsInput input, OwnReadings s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(PartnersPermissions.Safety.SeeReadings).WithName("searchOwnReadings");
}

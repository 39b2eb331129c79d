using Grants.Infrastructure.HttpApi;
using Grants.Protection.Application.Incidents;
using Grants.Protection.Application.Trends;
using Grants.Protection.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Grants.Protection.HttpApi;

/// <summary>What happens around partners: for the team, and for a partner what it told itself.</summary>
internal static class IncidentEndpoints
{
    public static void MapIncidents(this RouteGroupBuilder desk)
    {
        var events = desk.MapGroup("/events");
        events.MapPost("/", (EventsInput input, [FromServices] IncidentAppService s, CancellationToken ct) => s.RecordAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Incident.Record).Creates().WithName("recordDeskEvents");
        events.MapGet("/choices", ([FromServices] IncidentAppService s, CancellationToken ct) => s.ChoicesAsync(ct))
            .RequirePermission(ProtectionPermissions.Incident.Record).WithName("getDeskEventChoices");
        events.MapPost("/search", (EventSearchInput input, [FromServices] IncidentAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Incident.Read).WithName("searchDeskEvents");
        events.MapGet("/{id:guid}/words", (Guid id, [FromServices] IncidentAppService s, CancellationToken ct) => s.OpenAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Incident.Open).WithName("openDeskEvent");

        desk.MapGet("/trends", ([FromServices] TrendAppService s, CancellationToken ct) => s.GetAsync(ct))
            .RequirePermission(ProtectionPermissions.Trend.Read).WithName("getDeskTrends");

        var own = desk.MapGroup("/asks/events");
        own.MapPost("/", (EventsInput input, [FromServices] IncidentAppService s, CancellationToken ct) => s.TellAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Incident.Tell).Creates().WithName("tellDeskEvents");
        own.MapPost("/search", (EventSearchInput input, [FromServices] IncidentAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(ProtectionPermissions.Incident.Tell).WithName("searchOwnDeskEvents");
        own.MapGet("/{id:guid}/words", (Guid id, [FromServices] IncidentAppService s, CancellationToken ct) => s.OpenAsync(id, ct))
            .RequirePermission(ProtectionPermissions.Incident.Tell).WithName("openOwnDeskEvent");
    }
}

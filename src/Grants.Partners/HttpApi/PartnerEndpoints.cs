using Grants.Infrastructure.Files;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Localization;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Partners.HttpApi;

internal static class PartnerEndpoints
{
    public static void MapPartners(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/partners").WithTags("Partners");
        group.MapFiles(OrganisationFiles.KindName, "Partner", PartnersPermissions.Organisation.Read, PartnersPermissions.Organisation.Manage);
        group.MapPost("/search", (SearchPartnersInput input, OrganisationAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(PartnersPermissions.Organisation.Read).WithName("searchPartners");
        group.MapGet("/reference", (HttpContext http) => OrganisationAppService.Reference(Language.Of(http)))
            .RequireSignedIn("Public reference data: names of governorates.").WithName("getPartnerReference");
        group.MapGet("/{id:guid}", (Guid id, OrganisationAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(PartnersPermissions.Organisation.Read).WithName("getPartner");
        group.MapPut("/{id:guid}", (Guid id, IfMatch version, UpdatePartnerInput input, OrganisationAppService s, CancellationToken ct) =>
                s.UpdateAsync(id, version.Value, input, ct))
            .RequirePermission(PartnersPermissions.Organisation.Manage).Changes().WithName("updatePartner");
        group.MapPost("/{id:guid}/close", (Guid id, IfMatch version, OrganisationAppService s, CancellationToken ct) => s.CloseAsync(id, version.Value, ct))
            .RequirePermission(PartnersPermissions.Organisation.Manage).Changes().WithName("closePartner");
        group.MapPost("/{id:guid}/reopen", (Guid id, IfMatch version, OrganisationAppService s, CancellationToken ct) => s.ReopenAsync(id, version.Value, ct))
            .RequirePermission(PartnersPermissions.Organisation.Manage).Changes().WithName("reopenPartner");
        group.MapPost("/{id:guid}/pause", (Guid id, IfMatch version, PausePartnerInput input, OrganisationAppService s, CancellationToken ct) => s.PauseAsync(id, version.Value, input, ct))
            .RequirePermission(PartnersPermissions.Safety.Pause).Changes().WithName("pausePartner");
        MapOwn(group);
    }

    private static void MapOwn(RouteGroupBuilder group)
    {
        group.MapGroup("/own").MapOwnFiles(OrganisationFiles.KindName, "Own", PartnersPermissions.Papers.Add);
        group.MapGet("/own/safety", (OwnSafetyAppService s, CancellationToken ct) => s.GetAsync(ct))
            .RequirePermission(PartnersPermissions.Safety.Read).WithName("getOwnSafety");
        group.MapPut("/own/safety", (IfMatch version, SaveSafetyInput input, OwnSafetyAppService s, CancellationToken ct) => s.SaveAsync(version.Value, input, ct))
            .RequirePermission(PartnersPermissions.Safety.Manage).Changes().WithName("saveOwnSafety");
        group.MapPut("/own/other-funding", (IfMatch version, DeclareFundingInput input, OwnSafetyAppService s, CancellationToken ct) =>
                s.DeclareAsync(version.Value, input, ct))
            .RequirePermission(PartnersPermissions.OtherFunding.Declare).Changes().WithName("declareOtherFunding");
    }
}

using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Localization;
using Grants.Partners.Application.Imports;
using Grants.Partners.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Partners.HttpApi;

internal static class ImportEndpoints
{
    public static void MapPartnerImport(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/partners/import").WithTags("Partners");
        group.MapPost("/check", async (HttpContext http, PartnerImportAppService s, CancellationToken ct) =>
                await s.CheckAsync(await UploadedFile.ReadAsync(http.Request, ct), Language.Of(http), ct))
            .RequirePermission(PartnersPermissions.Organisation.Import).TakesFile().WithName("checkPartnerImport");
        group.MapPost("/", async (HttpContext http, PartnerImportAppService s, CancellationToken ct) =>
                await s.ImportAsync(await UploadedFile.ReadAsync(http.Request, ct), ct))
            .RequirePermission(PartnersPermissions.Organisation.Import).TakesFile().Creates().WithName("importPartners");
        group.MapGet("/template", () => TypedResults.File(ImportTemplate.Bytes, "text/csv; charset=utf-8", "template.csv"))
            .RequirePermission(PartnersPermissions.Organisation.Import).WithName("getPartnerImportTemplate");
    }
}

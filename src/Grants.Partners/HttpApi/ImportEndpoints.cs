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
        group.MapPost("/check", (UploadedFile file, HttpContext http, PartnerImportAppService s, CancellationToken ct) => s.CheckAsync(file.ToArray(), Language.Of(http), ct))
            .RequirePermission(PartnersPermissions.Organisation.Import).TakesFile().WithName("checkPartnerImport");
        group.MapPost("/", (UploadedFile file, PartnerImportAppService s, CancellationToken ct) => s.ImportAsync(file.ToArray(), ct))
            .RequirePermission(PartnersPermissions.Organisation.Import).TakesFile().Creates().WithName("importPartners");
        group.MapGet("/template", () => TypedResults.File(ImportTemplate.Bytes, "text/csv; charset=utf-8", "template.csv"))
            .RequirePermission(PartnersPermissions.Organisation.Import).WithName("getPartnerImportTemplate");
    }
}

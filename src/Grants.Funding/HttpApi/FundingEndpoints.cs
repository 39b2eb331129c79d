using Grants.Funding.Application.Contributions;
using Grants.Funding.Application.Donors;
using Grants.Funding.Application.Funds;
using Grants.Funding.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Funding.HttpApi;

internal static class FundingEndpoints
{
    public static void MapFunding(this IEndpointRouteBuilder api)
    {
        MapDonors(api.MapGroup("/donors").WithTags("Funding"));
        MapFunds(api.MapGroup("/funds").WithTags("Funding"));
        MapContributions(api.MapGroup("/contributions").WithTags("Funding"));
    }

    private static void MapDonors(RouteGroupBuilder group)
    {
        group.MapGet("/", (DonorAppService s, CancellationToken ct) => s.ListAsync(ct))
            .RequirePermission(FundingPermissions.Donor.Read).WithName("getDonors");
        group.MapPost("/", (DonorInput input, DonorAppService s, CancellationToken ct) => s.AddAsync(input, ct))
            .RequirePermission(FundingPermissions.Donor.Manage).Creates().WithName("addDonor");
        group.MapPut("/{id:guid}", (Guid id, IfMatch version, DonorInput input, DonorAppService s, CancellationToken ct) => s.RenameAsync(id, version.Value, input, ct))
            .RequirePermission(FundingPermissions.Donor.Manage).Changes().WithName("renameDonor");
    }

    private static void MapFunds(RouteGroupBuilder group)
    {
        group.MapPost("/search", (SearchFundsInput input, FundAppService s, CancellationToken ct) => s.SearchAsync(input, ct))
            .RequirePermission(FundingPermissions.Fund.Read).WithName("searchFunds");
        group.MapGet("/{id:guid}", (Guid id, FundAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(FundingPermissions.Fund.Read).WithName("getFund");
        group.MapPost("/{id:guid}/entries", (Guid id, SearchEntriesInput input, EntryAppService s, CancellationToken ct) => s.SearchAsync(id, input, ct))
            .RequirePermission(FundingPermissions.Fund.Read).WithName("searchFundEntries");
        group.MapPost("/", (OpenFundInput input, FundAppService s, CancellationToken ct) => s.OpenAsync(input, ct))
            .RequirePermission(FundingPermissions.Fund.Manage).Creates().WithName("openFund");
        group.MapPut("/{id:guid}", (Guid id, IfMatch version, ChangeFundInput input, FundAppService s, CancellationToken ct) => s.ChangeAsync(id, version.Value, input, ct))
            .RequirePermission(FundingPermissions.Fund.Manage).Changes().WithName("changeFund");
        group.MapPost("/{id:guid}/close", (Guid id, IfMatch version, FundAppService s, CancellationToken ct) => s.CloseAsync(id, version.Value, ct))
            .RequirePermission(FundingPermissions.Fund.Manage).Changes().WithName("closeFund");
        group.MapPost("/{id:guid}/reopen", (Guid id, IfMatch version, FundAppService s, CancellationToken ct) => s.ReopenAsync(id, version.Value, ct))
            .RequirePermission(FundingPermissions.Fund.Manage).Changes().WithName("reopenFund");
        group.MapBooks();
        group.MapPost("/{id:guid}/contributions", (Guid id, RecordContributionInput input, ContributionAppService s, CancellationToken ct) => s.RecordAsync(id, input, ct))
            .RequirePermission(FundingPermissions.Contribution.Record).Creates().WithName("recordContribution");
    }

    private static void MapContributions(RouteGroupBuilder group)
    {
        group.MapPost(
                "/{id:guid}/receive",
                (Guid id, IfMatch version, ReceiveContributionInput input, ContributionAppService s, CancellationToken ct) => s.ReceiveAsync(id, version.Value, input, ct))
            .RequirePermission(FundingPermissions.Contribution.Record).Changes().WithName("receiveContribution");
        group.MapPost("/{id:guid}/cancel", (Guid id, IfMatch version, ContributionAppService s, CancellationToken ct) => s.CancelAsync(id, version.Value, ct))
            .RequirePermission(FundingPermissions.Contribution.Record).Changes().WithName("cancelContribution");
        group.MapPost("/{id:guid}/reverse", (Guid id, IfMatch version, ContributionAppService s, CancellationToken ct) => s.ReverseAsync(id, version.Value, ct))
            .RequirePermission(FundingPermissions.Contribution.Reverse).Changes().WithName("reverseContribution");
    }
}

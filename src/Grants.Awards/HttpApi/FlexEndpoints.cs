using Grants.Awards.Application.Amendments;
using Grants.Awards.Application.Budgets;
using Grants.Awards.Application.Closing;
using Grants.Awards.Application.Planning;
using Grants.Awards.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Awards.HttpApi;

/// <summary>Routes of flexible money: plan, conditions, lines, versions, closing.</summary>
internal static class FlexEndpoints
{
    public static void MapFlex(this IEndpointRouteBuilder api)
    {
        var grants = api.MapGroup("/grants").WithTags("Grants");
        MapPlan(grants);
        MapBudget(grants);
        grants.MapPost("/{id:guid}/close", (Guid id, CloseInput input, IfMatch version, ClosingAppService s, CancellationToken ct) =>
                s.CloseAsync(id, input, version.Value, ct))
            .RequirePermission(AwardsPermissions.Grant.Change).Changes().WithName("closeGrant");
        grants.MapPost("/{id:guid}/refunds/{refundId:guid}/received", (Guid id, Guid refundId, RefundInput input, IfMatch version, ClosingAppService s, CancellationToken ct) =>
                s.RefundAsync(id, refundId, input, version.Value, ct))
            .RequirePermission(FlexPermissions.Refund.Record).Changes().WithName("recordGrantRefund");
    }

    private static void MapPlan(RouteGroupBuilder grants)
    {
        grants.MapPut("/{id:guid}/plan", (Guid id, PlanInput input, IfMatch version, PlanAppService s, CancellationToken ct) => s.PlanAsync(id, input, version.Value, ct))
            .RequirePermission(FlexPermissions.Plan.Write).Changes().WithName("planGrant");
        grants.MapPost("/{id:guid}/offer", (Guid id, IfMatch version, PlanAppService s, CancellationToken ct) => s.OfferAsync(id, version.Value, ct))
            .RequirePermission(FlexPermissions.Plan.Write).Changes().WithName("offerGrantAgreement");
        grants.MapPost("/{id:guid}/conditions/{conditionId:guid}/meet", (Guid id, Guid conditionId, ConditionInput input, IfMatch version, PlanAppService s, CancellationToken ct) =>
                s.MeetAsync(id, conditionId, input, version.Value, ct))
            .RequirePermission(FlexPermissions.Condition.Meet).Changes().WithName("meetGrantCondition");
        grants.MapPost("/{id:guid}/conditions/{conditionId:guid}/waive", (Guid id, Guid conditionId, ConditionInput input, IfMatch version, PlanAppService s, CancellationToken ct) =>
                s.WaiveAsync(id, conditionId, input, version.Value, ct))
            .RequirePermission(FlexPermissions.Condition.Waive).Changes().RequireStepUp().WithName("waiveGrantCondition");
    }

    private static void MapBudget(RouteGroupBuilder grants)
    {
        grants.MapGet("/{id:guid}/budget", (Guid id, BudgetAppService s, CancellationToken ct) => s.GetAsync(id, ct))
            .RequirePermission(AwardsPermissions.Grant.Read).WithName("getGrantBudget");
        grants.MapGet("/{id:guid}/versions", (Guid id, BudgetAppService s, CancellationToken ct) => s.VersionsAsync(id, ct))
            .RequirePermission(AwardsPermissions.Grant.Read).WithName("getGrantVersions");
        grants.MapPost("/{id:guid}/budget/move", (Guid id, MoveInput input, IfMatch version, BudgetAppService s, CancellationToken ct) => s.MoveAsync(id, input, version.Value, ct))
            .RequirePermission(FlexPermissions.Budget.Move).Changes().WithName("moveGrantBudget");
        grants.MapPut("/{id:guid}/budget/spent", (Guid id, SpendInput input, IfMatch version, BudgetAppService s, CancellationToken ct) => s.SpendAsync(id, input, version.Value, ct))
            .RequirePermission(FlexPermissions.Budget.Spend).Changes().WithName("spendGrantBudget");
    }
}

using Microsoft.AspNetCore.Routing;

namespace Grants.Payments.HttpApi;

/// <summary>All routes of this module.</summary>
internal static class PaymentsEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        api.MapPayees();
        api.MapOrders();
        api.MapBatches();
        api.MapReceipts();
        api.MapStatements();
    }
}

using Grants.Funding.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Outbox;
using Grants.Payments.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Payments.Application.Urgent;

/// <summary>What urgent support needs.</summary>
internal static class UrgentRegistration
{
    public static IServiceCollection AddUrgentSupport(this IServiceCollection services)
    {
        services.AddScoped<IUrgentSupport, UrgentDesk>();
        services.AddScoped<IPayableSource, UrgentPayables>();
        services.AddScoped<IGrantLabels, UrgentPayables>();
        services.AddOutboxHandler<SendUrgentWord>();
        services.AddBatchEventHandler<PaymentPrepared, UrgentFollows>();
        services.AddBatchEventHandler<PaymentCancelled, UrgentFollows>();
        services.AddBatchEventHandler<PaymentReleased, UrgentFollows>();
        services.AddBatchEventHandler<PaymentSent, UrgentFollows>();
        services.AddBatchEventHandler<PaymentReceived, UrgentFollows>();
        return services.AddBatchEventHandler<PaymentFailed, UrgentFollows>();
    }
}

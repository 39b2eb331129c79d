using System.Net;
using Grants.Payments.Application;
using Grants.Payments.Application.Cards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Payments.Stripe;

/// <summary>Payment by card, which does nothing without a key.</summary>
internal static class StripeRegistration
{
    // A person waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void AddCards(this IServiceCollection services, IConfiguration configuration)
    {
        var address = (configuration.GetSection(PaymentsOptions.Section).Get<PaymentsOptions>() ?? new PaymentsOptions()).Stripe.Address;
        services.AddHttpClient<StripeClient>(http =>
            {
                http.BaseAddress = address;
                http.Timeout = Patience;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None })
            .RemoveAllLoggers();
        services.AddScoped<CardPaymentAppService>();
        services.AddScoped<CardFollowing>();
        services.AddScoped<StripeEvents>();
    }
}

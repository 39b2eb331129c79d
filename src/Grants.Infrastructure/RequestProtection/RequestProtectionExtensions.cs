using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>What stands between the network and the modules: headers, limits, antiforgery.</summary>
public static class RequestProtectionExtensions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "RequestProtection";

    /// <summary>Registers what <see cref="UseRequestProtection"/> needs.</summary>
    public static IServiceCollection AddRequestProtection(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        services.Configure<RequestProtectionOptions>(section);
        var options = section.Get<RequestProtectionOptions>() ?? new RequestProtectionOptions();
        return services.AddRateLimiter(limiter => RateLimits.Configure(limiter, options));
    }

    /// <summary>
    /// Adds headers, limits and the check of unsafe requests. Comes first in the pipeline, before error handling and static files,
    /// after forwarded headers; routing must run before it (the host of ASP.NET Core does so by itself).
    /// </summary>
    public static IApplicationBuilder UseRequestProtection(this IApplicationBuilder app) => app
        .UseMiddleware<SecurityHeaders>()
        .UseRateLimiter()
        .UseMiddleware<UnsafeRequestCheck>();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HostFiltering;
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
        // First of all, so that what the framework refuses by itself before our pipeline (a wrong Host) carries the headers too.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HeadersFirst>());
        services.Configure<HostFilteringOptions>(o => o.IncludeFailureMessage = false);
        return services.AddRateLimiter(limiter => RateLimits.Configure(limiter, options));
    }

    /// <summary>
    /// Adds limits and the check of unsafe requests. Comes first in the pipeline, before error handling and static files,
    /// after forwarded headers; routing must run before it (the host of ASP.NET Core does so by itself).
    /// </summary>
    public static IApplicationBuilder UseRequestProtection(this IApplicationBuilder app) => app
        .UseRateLimiter()
        .UseMiddleware<UnsafeRequestCheck>();
}

/// <summary>Puts <see cref="SecurityHeaders"/> around everything, the framework's host filter included.</summary>
internal sealed class HeadersFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<SecurityHeaders>();
        next(app);
    };
}

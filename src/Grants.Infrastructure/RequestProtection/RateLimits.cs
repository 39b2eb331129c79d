using System.Threading.RateLimiting;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>How often one session or address may ask. Accounts have a limit of their own in Identity.</summary>
public static class RateLimits
{
    private const string Secrets = "secrets";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SecretsWindow = TimeSpan.FromMinutes(5);

    /// <summary>For endpoints on which a secret could be guessed: sign-in, invitation codes.</summary>
    public static TBuilder LimitsGuessing<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRateLimiting(Secrets);

    internal static void Configure(RateLimiterOptions limiter, RequestProtectionOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                ? Window(CallerOf(context), options.RequestsPerMinute, Minute)
                : RateLimitPartition.GetNoLimiter(string.Empty));
        limiter.AddPolicy(Secrets, context =>
            Window(AddressPrefix.Of(context.Connection.RemoteIpAddress), options.SecretsPerPrefix, SecretsWindow));
        limiter.OnRejected = static async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            var error = new BusinessException(ProtectionErrors.TooMany)
                .WithData(ErrorValues.RetrySeconds, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
            await rejected.HttpContext.RequestServices.GetRequiredService<Problems>().WriteAsync(rejected.HttpContext, error);
        };
    }

    // A made-up session cookie only gives its sender a fresh window on requests that are refused anyway.
    private static string CallerOf(HttpContext context) =>
        RequestCookies.Read(context, RequestCookies.Session) is { } secret
            ? Convert.ToHexString(RequestCookies.HashOf(secret))
            : AddressPrefix.Of(context.Connection.RemoteIpAddress);

    private static RateLimitPartition<string> Window(string key, int permits, TimeSpan length) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = length,
            QueueLimit = 0,
            AutoReplenishment = true,
        });
}

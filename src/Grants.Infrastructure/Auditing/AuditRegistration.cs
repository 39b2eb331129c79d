using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Auditing;

/// <summary>Registers the log, its tree and what signs it.</summary>
internal static class AuditRegistration
{
    /// <summary>An entry has its place within this time (security.md, Audit).</summary>
    private static readonly TimeSpan PlacedEvery = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AuditOptions>(configuration.GetSection(AuditOptions.Section));
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAudit>(s => s.GetRequiredService<AuditTrail>());
        services.AddScoped<AuditReader>();
        services.AddScoped<UnusualReadings>();
        services.AddScoped<AuditNodes>();
        services.AddScoped<AuditCheckpoints>();
        services.AddScoped<AuditExport>();
        services.AddScoped<AuditSelfCheck>();
        services.AddScoped<IAuditBook, AuditBook>();
        services.AddSingleton<AuditSigner>();
        services.AddSingleton<CheckpointFile>();
        return services.AddScheduledWork<AuditSequencer>(PlacedEvery);
    }
}

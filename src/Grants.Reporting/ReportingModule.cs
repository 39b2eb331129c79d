using Grants.Awards;
using Grants.Awards.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Reporting.Application.Money;
using Grants.Reporting.Application.Reports;
using Grants.Reporting.Contracts;
using Grants.Reporting.EntityFrameworkCore;
using Grants.Reporting.HttpApi;
using Grants.Reporting.Seeding;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Reporting;

/// <summary>Light reports and what donors read of them, and the money trail.</summary>
[DependsOn(typeof(AwardsModule))]
public sealed class ReportingModule : GrantsModule
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReportAppService>();
        services.AddScoped<ReportList>();
        services.AddScoped<ReportPage>();
        services.AddScoped<ReportNews>();
        services.AddScoped<SharedReports>();
        services.AddScoped<MoneyTrail>();
        services.AddScoped<IAttachable, ReportFiles>();

        services.AddScoped<IWorkSource, ReportWork>();
        services.AddScoped<IHomeSource, ReportHome>();
        services.AddScoped<IReminderSource, ReportReminders>();

        services.AddEventHandler<GrantActivated, OnGrantActivated>();
        services.AddEventHandler<GrantTerminated, OnGrantTerminated>();
        services.AddDataSeed<ReportingSeed>();
        services.AddValidators(typeof(ReportingModule).Assembly);
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy) => ReportingPermissions.Define(policy);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api) => api.MapReporting();

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => ReportMap.Map(builder, context);
}

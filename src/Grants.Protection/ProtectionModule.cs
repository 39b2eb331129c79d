using Grants.Identity.Contracts;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Payments.Contracts;
using Grants.Protection.Application;
using Grants.Protection.Application.Access;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Application.Cases;
using Grants.Protection.Application.Decisions;
using Grants.Protection.Application.Duty;
using Grants.Protection.Application.Incidents;
using Grants.Protection.Application.Notices;
using Grants.Protection.Application.Plans;
using Grants.Protection.Application.Trends;
using Grants.Protection.Application.Readings;
using Grants.Protection.Application.Verification;
using Grants.Protection.Contracts;
using Grants.Protection.EntityFrameworkCore;
using Grants.Protection.HttpApi;
using Grants.Protection.Jobs;
using Grants.Protection.Seeding;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Protection;

/// <summary>Emergency cases, in the enclave. Asks the programme by contracts; nothing of the programme can ask it.</summary>
public sealed class ProtectionModule : GrantsModule
{
    private static readonly TimeSpan WatchEvery = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidators(typeof(ProtectionModule).Assembly);
        services.AddFromProgramme<IUserDirectory>();
        services.AddFromProgramme<IStaffMail>();
        services.AddFromProgramme<IUrgentSupport>();
        services.AddFromProgramme<IActProofs>();
        services.AddFromProgramme<IPartners>();
        services.Configure<ProtectionOptions>(configuration.GetSection(ProtectionOptions.Section));
        services.AddScoped<ProtectionTeam>();
        services.AddScoped<Alarm>();
        services.AddScoped<AlertAppService>();
        services.AddScoped<CaseOpening>();
        services.AddScoped<BreakGlassAppService>();
        services.AddScoped<CaseTwins>();
        services.AddScoped<DeskReadings>();
        services.AddScoped<CaseAppService>();
        services.AddScoped<CaseContent>();
        services.AddScoped<IAttachable, CaseFiles>();
        services.AddScoped<CaseClosing>();
        services.AddScoped<CaseErasing>();
        services.AddScoped<ICaseErasure>(provider => provider.GetRequiredService<CaseErasing>());
        services.AddScoped<DecisionAppService>();
        services.AddScoped<UrgentPlacement>();
        services.AddScoped<DutyAppService>();
        services.AddScoped<IncidentAppService>();
        services.AddScoped<TrendAppService>();
        services.AddScoped<NoticeAppService>();
        services.AddScoped<PlanAppService>();
        services.AddSingleton<AnswerThrottle>();
        services.AddScoped<RefereeAppService>();
        services.AddScoped<VerificationAppService>();
        services.AddScoped<AnswerAppService>();
        services.AddOutboxHandler<SendUrgentMail>();
        services.AddOutboxHandler<PlaceUrgentHandler>();
        services.AddDataSeed<ProtectionSeed>();
        services.AddDataSeed<IncidentSeed>();
        services.AddDataSeed<NetworkSeed>();
        services.AddScheduledWork<WatchCases>(WatchEvery);
        services.AddScheduledWork<FollowMoney>(WatchEvery);
        services.AddScheduledWork<WatchDeskReadings>(WatchEvery);
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy) => ProtectionPermissions.Define(policy);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api) => api.MapProtection();

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => ProtectionModel.Configure(builder, context);
}

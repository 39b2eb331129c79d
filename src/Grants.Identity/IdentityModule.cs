using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Audit;
using Grants.Identity.Application.Directory;
using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.Programmes;
using Grants.Identity.Application.Resets;
using Grants.Identity.Application.RoleRequests;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Application.Signing;
using Grants.Identity.Contracts;
using Grants.Identity.EntityFrameworkCore;
using Grants.Identity.HttpApi;
using Grants.Identity.Jobs;
using Grants.Identity.Seeding;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Identity;

/// <summary>Accounts, sessions, roles.</summary>
public sealed class IdentityModule : GrantsModule
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PasswordService>();
        services.AddScoped<PresentSession>();
        services.AddSingleton<SessionRows>();
        services.AddScoped<SessionReader>();
        services.AddScoped<SessionAppService>();
        services.AddScoped<SessionLockService>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<LeftSession>();
        services.AddScoped<SignInService>();
        services.AddScoped<SecondStepService>();
        services.AddScoped<SessionStarter>();
        services.AddSingleton<FactorPolicy>();
        services.AddSingleton<PasskeySite>();
        services.AddScoped<PasskeyStore>();
        services.AddScoped<PasskeyCeremony>();
        services.AddScoped<PendingProofs>();
        services.AddScoped<FactorChecks>();
        services.AddScoped<FactorAppService>();
        services.AddScoped<ConfirmationService>();
        services.AddScoped<FactorResetAppService>();
        services.AddScoped<RoleChanges>();
        services.AddScoped<RoleRequestAppService>();
        services.AddScoped<IWaitingConfirmations, WaitingConfirmations>();
        services.AddScoped<ActingPersons>();
        services.AddScoped<SessionEnding>();
        services.AddScoped<ISignedActs, SignedActs>();
        services.AddScoped<IActProofs, SignedActs>();
        services.AddScoped<ISignedActFile, SignedActFile>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<AccountAppService>();
        services.AddScoped<UserAppService>();
        services.AddScoped<PeopleAppService>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<InvitationAppService>();
        services.AddScoped<AuditAppService>();
        services.AddScoped<AuditTakeAway>();
        services.AddScoped<DemoAppService>();
        services.AddScoped<IUserDirectory, UserDirectory>();
        services.AddScoped<IReaders, Readers>();
        services.AddScoped<IDemoUsers, DemoUsers>();
        services.AddScoped<IFirstAdministrator, FirstAdministrator>();
        services.AddScoped<IAccountErasure, AccountErasure>();
        services.AddSingleton<ProgrammeFacts>();
        services.AddSingleton<IProgramme>(s => s.GetRequiredService<ProgrammeFacts>());
        services.AddScoped<SetupAppService>();
        services.AddScoped<ISetup, Setup>();
        services.AddScoped<IOrganisationLookup, NoOrganisations>();
        services.AddScoped<IDonorLookup, NoDonors>();
        services.AddValidators(typeof(IdentityModule).Assembly);
        services.AddDataSeed<IdentityDemoSeed>();
        services.AddScheduledWork<ForgetOldSignIns>(TimeSpan.FromHours(1));
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy) => IdentityPermissions.Define(policy);

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context) => IdentityModel.Contribute(builder, context);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapSessions();
        api.MapFactors();
        api.MapFactorResets();
        api.MapRoleRequests();
        api.MapInvitations();
        api.MapSetup();
        api.MapUsers();
        api.MapPeople();
        api.MapAudit();
        api.MapDemo();
    }

    /// <summary>Adds the middleware that signs requests in. After request protection and error handling, before access control.</summary>
    public static IApplicationBuilder UseSessions(IApplicationBuilder app) => app.UseMiddleware<SessionMiddleware>();
}

using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Modularity;
using Grants.Kernel.Permissions;
using Grants.Notifications;
using Grants.Notifications.Contracts;
using Grants.Partners.Application.Contacts;
using Grants.Partners.Application.Imports;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Application.Readings;
using Grants.Partners.Contracts;
using Grants.Partners.EntityFrameworkCore;
using Grants.Partners.HttpApi;
using Grants.Partners.Seeding;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Partners;

/// <summary>Partner organisations, their safety settings and other funding.</summary>
[DependsOn(typeof(NotificationsModule))]
public sealed class PartnersModule : GrantsModule
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<OrganisationAppService>();
        services.AddScoped<SameNames>();
        services.AddScoped<IAttachable, OrganisationFiles>();
        services.AddScoped<OwnSafetyAppService>();
        services.AddScoped<OwnReadings>();
        services.AddScoped<ContactAppService>();
        services.AddScoped<ContactReader>();
        services.AddScoped<IPartnerContacts>(s => s.GetRequiredService<ContactReader>());
        services.AddScoped<PartnerImportAppService>();
        services.AddScoped<IPartners, PartnersService>();
        services.AddScoped<IRegistrations, Registrations>();
        services.AddScoped<IOrganisationLookup, OrganisationLookup>();
        services.AddScoped<IContactPreferences, ContactPreferences>();
        services.AddScoped<IHomeSource, SafetyHomeSource>();
        services.AddDataSeed<PartnersSeed>();
        services.AddDataSeed<ContactsSeed>();
        services.AddValidators(typeof(PartnersModule).Assembly);
    }

    /// <inheritdoc />
    public override void DefinePermissions(PermissionPolicy policy)
    {
        PartnersPermissions.Define(policy);
        ContactPermissions.Define(policy);
    }

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder api)
    {
        api.MapPartnerImport();
        api.MapPartners();
        api.MapReadings();
        api.MapContacts();
    }

    /// <inheritdoc />
    public override void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        PartnersModel.Contribute(builder, context);
        ContactsModel.Contribute(builder, context);
    }
}

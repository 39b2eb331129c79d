using System.Reflection;
using FluentValidation;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Jobs;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Outbox;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Entities;
using Grants.Kernel.Permissions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Grants.Infrastructure.Modularity;

/// <summary>Registers Infrastructure and all modules below a root module.</summary>
public static class ServiceRegistration
{
    /// <summary>Registers everything an application of these modules needs, web server apart.</summary>
    public static ModuleCatalog AddGrants<TRoot>(this IServiceCollection services, IConfiguration configuration)
        where TRoot : GrantsModule => services.AddGrants<TRoot>(configuration, isEnclave: false);

    /// <summary>The same, on the enclave's database.</summary>
    internal static ModuleCatalog AddGrants<TRoot>(this IServiceCollection services, IConfiguration configuration, bool isEnclave)
        where TRoot : GrantsModule
    {
        var catalog = ModuleCatalog.From<TRoot>();
        services.AddSingleton(catalog);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IModelContributor, InfrastructureModel>();
        services.AddDatabase(configuration, isEnclave);
        services.Configure<SealingOptions>(configuration.GetSection(SealingOptions.Section));
        services.AddSingleton<IMasterKey, MasterKey>();
        services.AddSingleton<KeyDatabase>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<OrganisationKeys>();
        services.AddSingleton<MasterKeyRotation>();
        services.AddScoped<OrganisationKeyRotation>();
        services.AddScoped<SealingCheck>();
        services.AddSingleton<Sealer>();
        services.AddSingleton<IntegrityIncidents>();
        services.AddSingleton(s => new BlindIndex(s.GetRequiredService<KeyStore>()));
        services.AddScoped<BlindIndexFilling>();
        services.AddScoped(s => new Erasure(s.GetRequiredService<GrantsDbContext>(), s.GetRequiredService<KeyStore>(), s.GetRequiredService<IAudit>()));
        services.AddSingleton<ITexts, Texts>();
        services.AddSingleton<ICodes, Codes.Codes>();
        services.AddScoped<IVault, Vault>();
        services.AddScoped<CurrentScope>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<IdempotencyScope>();
        services.AddSingleton<Fingerprint>();
        services.AddScoped<StepUpScope>();
        services.AddScoped<Problems>();
        services.AddSingleton<Microsoft.AspNetCore.Routing.MatcherPolicy, ThereWhilePolicy>();
        services.AddOutbox();
        services.AddAudit(configuration);
        Files.FilesRegistration.AddFiles(services, configuration);
        services.AddJobs(configuration);

        var policy = new PermissionPolicy();
        foreach (var module in catalog.Modules)
        {
            services.AddSingleton<IModelContributor>(module);
            module.ConfigureServices(services, configuration);
            module.DefinePermissions(policy);
        }

        services.AddSingleton(policy);
        return catalog;
    }

    /// <summary>Ties a handler to an event of a lower module; it runs in the transaction that made the event.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IDomainEvent
        where THandler : class, IEventHandler<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton<EventDispatch, EventDispatch<TEvent, THandler>>();
    }

    /// <summary>As <see cref="AddEventHandler{TEvent,THandler}"/>, for a handler that takes many at once.</summary>
    public static IServiceCollection AddBatchEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IDomainEvent
        where THandler : class, IBatchEventHandler<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton<EventDispatch, BatchEventDispatch<TEvent, THandler>>();
    }

    /// <summary>Registers the handler of one kind of outbox message.</summary>
    public static IServiceCollection AddOutboxHandler<THandler>(this IServiceCollection services)
        where THandler : class, IOutboxHandler => services.AddScoped<IOutboxHandler, THandler>();

    /// <summary>Registers a module's part of the demo programme.</summary>
    public static IServiceCollection AddDataSeed<TSeed>(this IServiceCollection services)
        where TSeed : class, IDataSeedContributor => services.AddScoped<IDataSeedContributor, TSeed>();

    /// <summary>Registers all validators of an assembly, internal ones included.</summary>
    public static IServiceCollection AddValidators(this IServiceCollection services, Assembly assembly)
    {
        foreach (var (service, validator) in AssemblyScanner.FindValidatorsInAssembly(assembly, includeInternalTypes: true).Select(r => (r.InterfaceType, r.ValidatorType)))
            services.AddSingleton(service, validator);
        return services;
    }
}

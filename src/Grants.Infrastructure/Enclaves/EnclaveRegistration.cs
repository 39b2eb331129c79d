using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.Enclaves;

/// <summary>Puts an enclave beside the programme.</summary>
public static class EnclaveRegistration
{
    /// <summary>Adds an enclave of the modules below a root module.</summary>
    /// <param name="services">The programme's.</param>
    /// <param name="configuration">The programme's.</param>
    /// <param name="host">What the web server needs in the enclave as in the programme, e.g. how JSON is read.</param>
    public static IServiceCollection AddEnclave<TRoot>(this IServiceCollection services, IConfiguration configuration, Action<IServiceCollection> host)
        where TRoot : GrantsModule
    {
        services.AddSingleton(programme => Build<TRoot>(programme, EnclaveConfiguration.Of(configuration), host));
        return services.AddHostedService(s => s.GetRequiredService<Enclave>());
    }

    /// <summary>Lets work in the enclave ask the programme by one of its contracts.</summary>
    public static IServiceCollection AddFromProgramme<TContract>(this IServiceCollection services)
        where TContract : class => services.AddScoped(s => s.GetRequiredService<ProgrammeScope>().Get<TContract>());

    /// <summary>From here on a request to the enclave is one: its services are the enclave's. Place after the check of permissions.</summary>
    public static IApplicationBuilder UseEnclave(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<EnclaveMetadata>() is null)
        {
            await next(context);
            return;
        }

        var programme = context.RequestServices;
        await using var scope = programme.GetRequiredService<Enclave>().Begin(programme);
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = programme;
        }
    });

    private static Enclave Build<TRoot>(IServiceProvider programme, IConfiguration configuration, Action<IServiceCollection> host)
        where TRoot : GrantsModule
    {
        var services = new ServiceCollection();
        services.AddSingleton(programme.GetRequiredService<ILoggerFactory>());
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddOptions();
        services.AddSingleton(configuration);
        services.AddSingleton(programme.GetRequiredService<TimeProvider>());
        services.AddSingleton(programme.GetRequiredService<IHostEnvironment>());
        services.AddSingleton(programme.GetRequiredService<IHostApplicationLifetime>());
        services.AddSingleton(new Programme(programme));
        services.AddScoped<ProgrammeScope>();
        host(services);
        services.AddGrants<TRoot>(configuration, isEnclave: true);
        services.PostConfigure<SealingOptions>(o => o.CreateKeyFile = programme.GetRequiredService<IOptions<SealingOptions>>().Value.CreateKeyFile);
        return new Enclave(services.BuildServiceProvider());
    }
}

/// <summary>Marks endpoints of the enclave.</summary>
internal sealed record EnclaveMetadata;

using Grants.HttpApi.Host.Client;
using Grants.HttpApi.Host.Demo;
using Grants.HttpApi.Host.OpenApi;
using Grants.Identity;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.RequestProtection;
using Grants.Infrastructure.Scoping;
using Microsoft.Extensions.Options;

namespace Grants.HttpApi.Host.Composition;

/// <summary>Puts the application together: configuration, services, the order of the request's steps.</summary>
internal static class GrantsHost
{
    /// <summary>Builds the application. <c>--demo</c> switches to the environment Demo and its settings.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = BuilderOf(args);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        var services = builder.Services;
        if (builder.Environment.IsEnvironment(DemoEnvironment.Name)) services.AddDemo(builder.Configuration);
        services.AddGrants<HostModule>(builder.Configuration);
        services.AddStrictJson(isDescribed: args.Contains("openapi", StringComparer.Ordinal));
        services.AddProxyForwarding(builder.Configuration);
        services.AddRequestProtection(builder.Configuration);
        services.AddGrantsOpenApi();
        services.AddHttpContextAccessor();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietLogs>();
        services.Configure<ClientOptions>(builder.Configuration.GetSection(ClientOptions.Section));
        services.AddSingleton<ClientFiles>();

        var app = builder.Build();
        _ = BuildModelAsync(app.Services);

        // Routing runs before all of these: the framework adds it itself.
        app.UseProxyForwarding();
        app.UseRequestProtection();
        app.UseProblems();
        app.UseClientFiles();
        IdentityModule.UseSessions(app);
        app.UseAccessControl();
        app.UseEnclave();
        app.UseProblems(); // Once more: what goes wrong in the enclave is answered by it.
        app.MapModules();
        app.MapClient();
        return app;
    }

    /// <summary>The configuration alone, nothing started or made.</summary>
    public static IConfiguration ConfigurationOf(string[] args) => BuilderOf(args).Configuration;

    private static WebApplicationBuilder BuilderOf(string[] args)
    {
        var isDemo = args.Contains("--demo", StringComparer.Ordinal);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Where(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains('=', StringComparison.Ordinal))],
            EnvironmentName = isDemo ? DemoEnvironment.Name : null,
            ContentRootPath = ContentRoot(),
        });
        ContentPaths.MakeAbsolute(builder.Configuration, builder.Environment.ContentRootPath);
        return builder;
    }

    /// <summary>
    /// Builds the models on another core while this one maps the endpoints. Nobody waits for it here: who first uses the database does, and meets
    /// whatever went wrong.
    /// </summary>
#pragma warning disable RS0030 // The one thing that runs beside everything: before the first request, in a scope of its own.
    private static Task BuildModelAsync(IServiceProvider services) => Task.Run(async () =>
    {
        foreach (var each in new[] { services, services.GetRequiredService<Enclave>().Services })
        {
            await using var scope = each.BeginSystemScope("start");
            _ = scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Model;
        }
    });
#pragma warning restore RS0030

    /// <summary>Settings lie beside the program: in the project folder during development, in the output when published.</summary>
    private static string ContentRoot()
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
        return File.Exists(Path.Combine(project, "Grants.HttpApi.Host.csproj")) ? project : AppContext.BaseDirectory;
    }
}

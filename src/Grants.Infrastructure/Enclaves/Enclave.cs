using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Grants.Infrastructure.Enclaves;

/// <summary>
/// Modules that share the process with the programme and nothing else: a container, database, keys, log, outbox, jobs and files of their own.
/// Nothing of them is in the programme's database, and no code of the programme can reach them by mistake (security.md, Where).
/// </summary>
public sealed class Enclave : IHostedService, IAsyncDisposable
{
    private readonly ServiceProvider services;

    internal Enclave(ServiceProvider services) => this.services = services;

    /// <summary>The container.</summary>
    public IServiceProvider Services => services;

    /// <summary>The work of one request in the enclave: the same person, who asks the programme within the same request.</summary>
    internal AsyncServiceScope Begin(IServiceProvider programme)
    {
        var scope = services.CreateAsyncScope();
        if (programme.GetRequiredService<CurrentUser>().Info is { } person) scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(person);
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(programme.GetRequiredService<CurrentScope>().Value);
        scope.ServiceProvider.GetRequiredService<ProgrammeScope>().Use(programme);
        return scope;
    }

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var hosted in services.GetServices<IHostedService>().Reverse()) await hosted.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => services.DisposeAsync();
}

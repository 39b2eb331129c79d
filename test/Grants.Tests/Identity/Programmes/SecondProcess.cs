using Grants.Identity;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity.Programmes;

/// <summary>Another process on the same data: it shares the database and the clock on the wall, and remembers nothing of the first.</summary>
internal sealed class SecondProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public SecondProcess(TestApp first)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(first.Settings).Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddSingleton<TimeProvider>(first.Clock);
        collection.AddGrants<IdentityModule>(configuration);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public IServiceProvider Services => services;

    public async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.BeginSystemScope("test");
        return await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Support;

/// <summary>All services of a module and those below it on a real database of its own; no web server.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private TestApp(ServiceProvider services, TestDatabase database, TestClock clock)
    {
        this.services = services;
        this.database = database;
        Clock = clock;
    }

    public TestClock Clock { get; }

    public IServiceProvider Services => services;

    /// <summary>The folder with everything the app wrote.</summary>
    public string Folder => database.Folder;

    /// <summary>Where its database and keys are, for a second process on the same data.</summary>
    public IReadOnlyDictionary<string, string?> Settings => database.Settings;

    /// <summary>Starts on SQLite, or on PostgreSQL when asked; adds or replaces services last.</summary>
    public static async Task<TestApp> StartAsync<TModule>(
        Action<IServiceCollection>? configure = null, DatabaseProvider provider = DatabaseProvider.Sqlite, IDictionary<string, string?>? settings = null)
        where TModule : GrantsModule
    {
        var database = await TestDatabase.CreateAsync(provider);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(database.Settings)
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        var clock = new TestClock();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddGrants<TModule>(configuration);
        configure?.Invoke(collection);
        var app = new TestApp(collection.BuildServiceProvider(validateScopes: true), database, clock);
        await app.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Database.EnsureCreatedAsync());
        return app;
    }

    /// <summary>Does something as a person, in a scope of its own like a request.</summary>
    public async Task<T> AsAsync<T>(TestPerson person, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(new CurrentUserInfo(
            person.Id, person.UserName, person.Roles, person.OrganisationId, person.DonorId, Guid.CreateVersion7(), "en")
        {
            ConfirmedAt = Clock.UtcNow,
        });
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(person.Scope);
        return await work(scope.ServiceProvider);
    }

    public Task AsAsync(TestPerson person, Func<IServiceProvider, Task> work) => AsAsync(person, async s =>
    {
        await work(s);
        return true;
    });

    /// <summary>Does something as the system.</summary>
    public async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.BeginSystemScope("test");
        return await work(scope.ServiceProvider);
    }

    public Task AsSystemAsync(Func<IServiceProvider, Task> work) => AsSystemAsync(async s =>
    {
        await work(s);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}

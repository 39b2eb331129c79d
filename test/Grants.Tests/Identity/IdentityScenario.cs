using Grants.Identity;
using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Factors;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

/// <summary>People and their sign-ins, in the words of the tests.</summary>
internal sealed class IdentityScenario : IAsyncDisposable
{
    public const string Password = DemoUserNames.Password;

    private IdentityScenario(TestApp app) => App = app;

    public TestApp App { get; }

    public static async Task<IdentityScenario> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new(await TestApp.StartAsync<IdentityModule>(s => s.AddSingleton<KnownPlaces>()
            .AddSingleton<IOrganisationLookup>(p => p.GetRequiredService<KnownPlaces>())
            .AddSingleton<IDonorLookup>(p => p.GetRequiredService<KnownPlaces>()), provider));

    public Task<Guid> GivenUserAsync(string userName, string role, Guid? organisationId = null, Guid? donorId = null) =>
        App.AsSystemAsync(s => s.GetRequiredService<IDemoUsers>().AddAsync(userName, [role], organisationId, donorId, CancellationToken.None));

    /// <summary>Signs in like a request without a session, with the code of the app where there is one; answers the secret of the cookie.</summary>
    public async Task<string> SignInAsync(string userName, string password = Password, string device = "device-1", string? language = null)
    {
        var first = await BeginAsync(userName, password, device, language);
        if (first.Secret is { } secret) return secret;
        await ForgetUsedCodesAsync(first.User.Id);
        return await EndAsync(first.Pending!.Token, await CodeAsync(first.User.Id), device);
    }

    /// <summary>The first step only.</summary>
    public async Task<SignInResult> BeginAsync(string userName, string password = Password, string device = "device-1", string? language = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInService>()
            .SignInAsync(new SignInInput(userName, password, language), device, CancellationToken.None);
    }

    /// <summary>The second step.</summary>
    public async Task<string> EndAsync(string token, string code, string device = "device-1")
    {
        await using var scope = App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SecondStepService>()
            .ByCodeAsync(new FactorCodeInput(token, code), device, CancellationToken.None)).Secret;
    }

    /// <summary>What the person's app shows, some steps from now.</summary>
    public Task<string> CodeAsync(Guid userId, int steps = 0) => App.AsSystemAsync(async s =>
    {
        var app = await s.GetRequiredService<GrantsDbContext>().Set<Authenticator>().AsNoTracking().SingleAsync(a => a.UserId == userId);
        var secret = await s.GetRequiredService<IVault>().OpenAsync(app, app.Secret, "test", CancellationToken.None);
        return Totp.CodeOf(Base32.Decode(secret!), Totp.StepAt(App.Clock.UtcNow) + steps);
    });

    /// <summary>Tests sign in more often than every half minute.</summary>
    public Task ForgetUsedCodesAsync(Guid userId) => App.AsSystemAsync(s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        return db.InTransactionAsync(
            () => db.Set<Authenticator>().Where(a => a.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastUsedStep, 0)), CancellationToken.None);
    });

    /// <summary>Does something in the session of this cookie.</summary>
    public async Task<T> WithAsync<TService, T>(string secret, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionReader>().EnterAsync(secret, CancellationToken.None);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The same for what proves who is there; answers the secret under which the session goes on.</summary>
    public async Task<string> ProveAsync<TService>(string secret, Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionReader>().EnterAsync(secret, CancellationToken.None);
        await work(scope.ServiceProvider.GetRequiredService<TService>());
        return scope.ServiceProvider.GetRequiredService<PresentSession>().Renewed.ShouldNotBeNull();
    }

    /// <summary>What a request with this cookie sees of its person.</summary>
    /// <param name="secret">Of the cookie.</param>
    /// <param name="isInput">False for what a page asks by itself.</param>
    public async Task<(CurrentUserInfo? User, AccessScope Scope)> RequestAsync(string secret, bool isInput = true)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PresentSession>().Arrive(isInput, null);
        await scope.ServiceProvider.GetRequiredService<SessionReader>().EnterAsync(secret, CancellationToken.None);
        return (scope.ServiceProvider.GetRequiredService<CurrentUser>().Info, scope.ServiceProvider.GetRequiredService<CurrentScope>().Value);
    }

    public Task AsAsync(TestPerson person, Func<IServiceProvider, Task> work) => App.AsAsync(person, work);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>P-017 to P-019 and D-01 exist here.</summary>
    internal sealed class KnownPlaces : IOrganisationLookup, IDonorLookup
    {
        private static readonly Dictionary<string, Guid> Ids = new[] { "P-017", "P-018", "D-01" }.ToDictionary(c => c, _ => Guid.CreateVersion7());

        public static Guid Of(string code) => Ids[code];

        public Task<string?> CodeOfAsync(Guid id, CancellationToken cancellationToken) =>
            Task.FromResult<string?>(Ids.FirstOrDefault(p => p.Value == id).Key);

        public Task<Guid?> IdOfAsync(string code, CancellationToken cancellationToken) =>
            Task.FromResult(Ids.TryGetValue(code, out var id) ? id : (Guid?)null);

        public Task<bool> WantsNeutralWordsAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}

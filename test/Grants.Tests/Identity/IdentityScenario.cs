using Grants.Identity;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
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

    /// <summary>Signs in like a request without a session; answers the secret of the cookie.</summary>
    public async Task<string> SignInAsync(string userName, string password = Password, string device = "device-1", string? language = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var (_, secret) = await scope.ServiceProvider.GetRequiredService<SignInService>()
            .SignInAsync(new SignInInput(userName, password, language), device, CancellationToken.None);
        return secret;
    }

    /// <summary>What a request with this cookie sees of its person.</summary>
    public async Task<(CurrentUserInfo? User, AccessScope Scope)> RequestAsync(string secret)
    {
        await using var scope = App.Services.CreateAsyncScope();
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
    }
}

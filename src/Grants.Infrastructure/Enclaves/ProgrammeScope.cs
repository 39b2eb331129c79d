using Grants.Infrastructure.Scoping;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Enclaves;

/// <summary>The programme as work in the enclave asks it: by its contracts, for the same person. Never in the enclave's transaction.</summary>
internal sealed class ProgrammeScope(Programme programme, CurrentUser user, CurrentScope scope) : IAsyncDisposable
{
    private IServiceProvider? services;
    private AsyncServiceScope? own;

    /// <summary>Asks within the request that came through the programme.</summary>
    public void Use(IServiceProvider request) => services = request;

    public T Get<T>()
        where T : notnull => (services ??= Open()).GetRequiredService<T>();

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IServiceProvider Open()
    {
        own = programme.Services.CreateAsyncScope();
        var opened = own.Value.ServiceProvider;
        if (user.Info is { } person) opened.GetRequiredService<CurrentUser>().SignIn(person);
        opened.GetRequiredService<CurrentScope>().Enter(scope.Value);
        return opened;
    }
}

/// <summary>The programme's container.</summary>
/// <param name="Services">Its root.</param>
internal sealed record Programme(IServiceProvider Services);

using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Scoping;

/// <summary>Opens a dependency-injection scope in which the system works for itself: jobs, seeding, outbox.</summary>
public static class SystemScope
{
    /// <summary>Begins a scope that sees all rows.</summary>
    /// <param name="services">Root provider.</param>
    /// <param name="reason">Short neutral code for the audit log.</param>
    public static AsyncServiceScope BeginSystemScope(this IServiceProvider services, string reason)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.System(reason));
        return scope;
    }
}

using Microsoft.AspNetCore.Builder;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>Marks the few endpoints other machines post to (security.md: exempt by name).</summary>
/// <param name="Name">One of <see cref="ProtectionExempt.Names"/>.</param>
internal sealed record ProtectionExemption(string Name);

/// <summary>Exempts an endpoint from the checks made for our own page. It must prove its caller by itself.</summary>
public static class ProtectionExempt
{
    /// <summary>The only names there may be.</summary>
    public static IReadOnlyList<string> Names { get; } = ["csp-report", "stripe-webhook"];

    /// <summary>Exempts by name; an unknown name fails at start-up.</summary>
    public static TBuilder ExemptFromProtection<TBuilder>(this TBuilder endpoint, string name)
        where TBuilder : IEndpointConventionBuilder
    {
        if (!Names.Contains(name)) throw new ArgumentException($"'{name}' is not one of the exemptions", nameof(name));
        return endpoint.WithMetadata(new ProtectionExemption(name));
    }
}

namespace Grants.Funding.Contracts;

/// <summary>What a fund can be ring-fenced for; the words are in the client's texts (reference: wps-pillars).</summary>
public static class Pillars
{
    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["participation", "protection", "prevention", "relief_recovery", "social_economic", "economic_recovery", "governance", "legislation"];
}

namespace Grants.Partners.Contracts;

/// <summary>What partners work on, in neutral keys; the words are in the client's texts.</summary>
public static class Themes
{
    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } = ["family-safety", "livelihoods", "participation", "climate", "legal-help", "well-being"];
}

using Microsoft.Extensions.Configuration;

namespace Grants.Identity.Application.Factors;

/// <summary>For which site passkeys are made and from which pages they are taken. Fixed by the configuration, never by the request.</summary>
internal sealed class PasskeySite
{
    private const string OnlyHere = "localhost";

    public PasskeySite(IConfiguration configuration)
    {
        var options = configuration.GetSection(PasskeyOptions.Section).Get<PasskeyOptions>() ?? new PasskeyOptions();
        var hosts = Words(configuration["AllowedHosts"]).Where(h => !h.Contains('*', StringComparison.Ordinal)).ToList();
        Domain = options.Domain is { Length: > 0 } domain ? domain : hosts.FirstOrDefault() ?? OnlyHere;
        IEnumerable<string> origins = options.Origins.Count > 0 ? options.Origins
            : Domain == OnlyHere ? Words(configuration["Urls"]) : hosts.Select(h => $"https://{h}");
        Origins = origins.Select(o => o.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Relying party id.</summary>
    public string Domain { get; }

    /// <summary>Exact origins, e.g. <c>https://grants.example.org</c>.</summary>
    public IReadOnlySet<string> Origins { get; }

    private static string[] Words(string? text) => (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

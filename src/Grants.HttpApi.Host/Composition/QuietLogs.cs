using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grants.HttpApi.Host.Composition;

/// <summary>
/// While a request of the enclave is carried out, no log says its address, whatever level an operator sets (security.md, The visible surface): a line
/// with the address and the time tells that somebody asked, and names the record.
/// </summary>
/// <remarks>It stands in the rules and not in the settings, for the settings are the operator's, and the most talkative of them must be safe too.</remarks>
internal sealed class QuietLogs(IHttpContextAccessor requests) : IPostConfigureOptions<LoggerFilterOptions>
{
    // The server puts the address of every request into a scope around all that is written meanwhile, unless this one is silent.
    private const string Scopes = "Microsoft.AspNetCore.Hosting.Diagnostics";

    // The server repeats what it could not read as a request, before there is one to ask about.
    private const string Unreadable = "Microsoft.AspNetCore.Server.Kestrel";

    private static readonly PathString[] Addresses = ["/api/desk", "/api/answers", "/desk", "/ask", "/answer", "/events", "/plan", "/trends"];

    /// <inheritdoc />
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        List<LoggerFilterRule> rules = [new(null, null, options.MinLevel, null), .. options.Rules];
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                MayBeSaid(category, level) && (rule.Filter is null || rule.Filter(provider, category, level))));
        }
    }

    /// <summary>True for a request whose address stays out of all logs.</summary>
    public static bool IsQuiet(PathString path) => Addresses.Any(a => path.StartsWithSegments(a, StringComparison.OrdinalIgnoreCase));

    private bool MayBeSaid(string? category, LogLevel level)
    {
        if (category?.StartsWith(Unreadable, StringComparison.Ordinal) == true && level < LogLevel.Warning) return false;
        if (requests.HttpContext is not { } request || !IsQuiet(request.Request.Path)) return true;
        return level >= LogLevel.Warning && category != Scopes;
    }
}

using System.Globalization;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.HttpApi;

/// <summary>The version the caller saw, from <c>If-Match: "3"</c>. Errors: <c>if-match-required</c> (428).</summary>
/// <param name="Value">Version of the root.</param>
public readonly record struct IfMatch(long Value)
{
    /// <summary>Reads the header.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Request.Headers.IfMatch.ToString().Trim('"');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw new BusinessException(HttpErrors.IfMatchRequired);
    }
}

using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.Localization;

/// <summary>The reader's language: the first of ours that the request asks for.</summary>
public static class Language
{
    /// <summary><c>en</c>, <c>ar</c> or <c>ckb</c>. Our client sends exactly one; browsers send lists such as <c>ar-IQ,ar;q=0.9</c>.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Languages.All.Contains) ?? Languages.Default;
    }
}

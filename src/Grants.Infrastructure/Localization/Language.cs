using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.Localization;

/// <summary>The reader's language: the first of ours that the request asks for.</summary>
public static class Language
{
    /// <summary><c>en</c>, <c>ar</c> or <c>ckb</c>. Our client sends exactly one; browsers send lists such as <c>ar-IQ,ar;q=0.9</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="otherwise">For a reader who asks for none of ours.</param>
    public static string Of(HttpContext context, string otherwise = Languages.Default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Ours(l.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(Languages.All.Contains) ?? otherwise;
    }

    /// <summary>Browsers name Kurdish as a whole (<c>ku</c>) more often than Sorani.</summary>
    private static string Ours(string code) => code == "ku" ? "ckb" : code;
}

namespace Grants.Infrastructure.RequestProtection;

/// <summary>Codes with which a request is refused before any module sees it.</summary>
public static class ProtectionErrors
{
    /// <summary>The antiforgery header is missing or is not the one of this session or device. 400; ask for <c>/api/session</c> and try again.</summary>
    public const string Antiforgery = "antiforgery";

    /// <summary>The request was started by a page of another site. 403.</summary>
    public const string CrossSite = "cross-site";

    /// <summary>The body is neither JSON nor multipart. 415.</summary>
    public const string MediaType = "unsupported-media-type";

    /// <summary>Too many requests; Retry-After says when to come back. 429.</summary>
    public const string TooMany = "too-many-requests";
}

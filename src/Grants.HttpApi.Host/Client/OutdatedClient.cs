using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;

namespace Grants.HttpApi.Host.Client;

/// <summary>
/// A page that stayed open while the program was renewed may ask in a form that no longer exists. That is not its person's fault: they are told
/// to load it again instead of that their request is wrong (security.md, Every request).
/// </summary>
internal static class OutdatedClient
{
    /// <summary>Header in which our page names its build.</summary>
    public const string Header = "X-Client";

    /// <summary>The refusal an old page is given in place of one that says its request cannot be read or leads nowhere; every other stays as it is.</summary>
    public static Exception Explain(HttpContext context, Exception refusal) =>
        refusal is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } or BusinessException { Code: HttpErrors.BadRequest or HttpErrors.NotFound }
        && Asks(context) ? new BusinessException(HttpErrors.ClientOutdated) : refusal;

    private static bool Asks(HttpContext context) =>
        context.RequestServices.GetRequiredService<ClientFiles>().Version is { } present
        && context.Request.Headers[Header].ToString() is { Length: > 0 } named && named != present;
}

using Grants.HttpApi.Host.Client;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.RequestProtection;
using Grants.Kernel.Errors;

namespace Grants.HttpApi.Host.Composition;

/// <summary>The outermost step: whatever was thrown or refused leaves as a problem with a code.</summary>
internal static class ProblemHandling
{
    public static void UseProblems(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up: there is nobody to answer.
            return;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await Problems(context).WriteAsync(context, error is BadHttpRequestException ? OutdatedClient.Explain(context, error) : error);
            return;
        }

        // The framework's own bare answers (no such method, bad route value) get a body too.
        if (!context.Response.HasStarted && context.Response.ContentLength is null && context.Response.ContentType is null
            && CodeOf(context.Response.StatusCode) is { } code)
            await Problems(context).WriteAsync(context, OutdatedClient.Explain(context, new BusinessException(code)));
    });

    private static Problems Problems(HttpContext context) => context.RequestServices.GetRequiredService<Problems>();

    private static string? CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => HttpErrors.BadRequest,
        StatusCodes.Status401Unauthorized => HttpErrors.SignInRequired,
        StatusCodes.Status403Forbidden => HttpErrors.Forbidden,
        StatusCodes.Status404NotFound => HttpErrors.NotFound,
        StatusCodes.Status405MethodNotAllowed => HttpErrors.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => HttpErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => ProtectionErrors.MediaType,
        _ => null,
    };
}

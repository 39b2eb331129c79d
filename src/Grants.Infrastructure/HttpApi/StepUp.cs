using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Decisions and changes of one's own sign-in need a fresh proof of who is there (security.md, Step-up).</summary>
public static class StepUp
{
    /// <summary>Header in which the client brings what a passkey answered: base64url of <c>{token, credential}</c>.</summary>
    public const string Header = "X-Confirmation";

    /// <summary>For how long a factor counts after it was shown.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    /// <summary>True while a proof of that moment counts. One from the future does not: clocks that went back prove nothing.</summary>
    public static bool IsFresh(DateTime? confirmedAt, DateTime now) => confirmedAt is { } at && at <= now && now - at <= Age;

    /// <summary>A decision of somebody who has a passkey is let through to be signed there; everybody else must have shown a factor just now.</summary>
    internal static bool IsNeeded(Endpoint endpoint, CurrentUserInfo? user, TimeProvider clock) =>
        endpoint.Metadata.GetMetadata<StepUpMetadata>() is { } wanted
        && !(wanted.IsSigned && user is { HasPasskey: true })
        && !IsFresh(user?.ConfirmedAt, clock.GetUtcNow().UtcDateTime);
}

/// <summary>Marks what needs a fresh proof, for the access control and the tests over all endpoints.</summary>
/// <param name="IsSigned">True for decisions, whose content is kept with the proof.</param>
public sealed record StepUpMetadata(bool IsSigned);

/// <summary>The proof of the present request, between the endpoint and the module that checks it.</summary>
public sealed class StepUpScope
{
    /// <summary>What the client brought, or null.</summary>
    public string? Confirmation { get; private set; }

    /// <summary>True once the decision has been put on record with its proof.</summary>
    public bool IsSigned { get; private set; }

    /// <summary>Called by whoever put it on record.</summary>
    public void MarkSigned() => IsSigned = true;

    internal void Begin(string? confirmation) => Confirmation = confirmation;
}

/// <summary>The act cannot be done before the person confirms that it is them. Answers 403 and how to confirm.</summary>
/// <param name="confirm">What a passkey must sign; null to confirm with any factor.</param>
public sealed class StepUpException(ConfirmDto? confirm) : BusinessException(HttpErrors.StepUpNeeded)
{
    /// <summary>How to confirm.</summary>
    public ConfirmDto? Confirm { get; } = confirm;
}

/// <summary>What a passkey must sign before the request is sent again.</summary>
/// <param name="Token">To be brought back.</param>
/// <param name="Options">Options for the browser's <c>navigator.credentials.get</c>, as JSON.</param>
public sealed record ConfirmDto(string Token, System.Text.Json.JsonElement Options);

/// <summary>Hands the confirmation to the module, and makes sure that no decision passes without one.</summary>
internal sealed class StepUpFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var scope = http.RequestServices.GetRequiredService<StepUpScope>();
        scope.Begin(http.Request.Headers[StepUp.Header].ToString() is { Length: > 0 } text ? text : null);
        var answer = await next(context);
        if (!scope.IsSigned) throw new InvalidOperationException($"'{http.GetEndpoint()?.DisplayName}' decided without putting on record who confirmed it.");
        return answer;
    }
}

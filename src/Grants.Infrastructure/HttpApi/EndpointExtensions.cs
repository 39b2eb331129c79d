using Grants.Infrastructure.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Grants.Infrastructure.HttpApi;

/// <summary>What every endpoint says about itself.</summary>
public static class EndpointExtensions
{
    /// <summary>Only for roles that hold the permission.</summary>
    public static RouteHandlerBuilder RequirePermission(this RouteHandlerBuilder endpoint, string permission) =>
        endpoint.WithMetadata(new PermissionMetadata(permission));

    /// <summary>For anybody signed in, with the reason why no permission is needed.</summary>
    public static RouteHandlerBuilder RequireSignedIn(this RouteHandlerBuilder endpoint, string reason) =>
        endpoint.WithMetadata(new SignedInMetadata(reason));

    /// <summary>For anybody, with the reason.</summary>
    public static RouteHandlerBuilder AllowAnonymousBecause(this RouteHandlerBuilder endpoint, string reason) =>
        endpoint.WithMetadata(new AnonymousMetadata(reason));

    /// <summary>Also for sessions that are held back by this code, with the reason.</summary>
    public static RouteHandlerBuilder OpenWhileHeldBack(this RouteHandlerBuilder endpoint, string code, string reason) =>
        endpoint.WithMetadata(new OpenWhileHeldBackMetadata(code, reason));

    /// <summary>A change of one's own sign-in: only within five minutes of showing a factor.</summary>
    public static RouteHandlerBuilder RequireFreshProof(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new StepUpMetadata(IsSigned: false));

    /// <summary>A decision: signed with the person's passkey, or within five minutes of showing another factor; what was decided is kept
    /// with the proof. Place after <see cref="Changes"/> or <see cref="Creates"/>: a repeated request is not signed again.</summary>
    public static RouteHandlerBuilder RequireStepUp(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(new StepUpFilter()).WithMetadata(new StepUpMetadata(IsSigned: true));

    /// <summary>Takes a file as <c>multipart/form-data</c>; every other endpoint takes JSON and nothing else.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesFileMetadata());

    /// <summary>Takes a piece of a file, as <c>multipart/form-data</c> or bare.</summary>
    public static RouteHandlerBuilder TakesPieces(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakesPiecesMetadata());

    /// <summary>Makes a record: demands an idempotency key.</summary>
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(new IdempotencyFilter(isRequired: true)).WithMetadata(new CreatesMetadata());

    /// <summary>Changes a record: demands If-Match (the handler takes an <see cref="IfMatch"/>), honours an idempotency key.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(new IdempotencyFilter(isRequired: false)).WithMetadata(new ChangesMetadata());
}

/// <summary>Marks what takes a file instead of JSON.</summary>
public sealed record TakesFileMetadata;

/// <summary>Marks what takes pieces of a file instead of JSON.</summary>
public sealed record TakesPiecesMetadata;

/// <summary>Marks creates, for the tests over all endpoints.</summary>
public sealed record CreatesMetadata;

/// <summary>Marks changes, for the tests over all endpoints.</summary>
public sealed record ChangesMetadata;

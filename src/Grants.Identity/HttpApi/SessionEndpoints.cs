using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.Programmes;
using Grants.Identity.Application.Sessions;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.RequestProtection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Identity.HttpApi;

internal static class SessionEndpoints
{
    private const string NobodyYet = "Asked before anybody is signed in.";
    private const string AlwaysLeave = "Leaving must work in every state.";
    private const string Own = "Everybody's own sessions.";

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var present = api.MapGroup("/session").WithTags("Sessions");
        present.MapGet("/", ReadAsync).AllowAnonymousBecause(NobodyYet).WithName("getSession");
        present.MapPost("/", SignInAsync).AllowAnonymousBecause(NobodyYet).LimitsGuessing().WithName("signIn");
        present.MapPost("/factor", ByCodeAsync).AllowAnonymousBecause(NobodyYet).LimitsGuessing().WithName("signInByCode");
        present.MapPost("/passkey/options", AskForPasskeyAsync).AllowAnonymousBecause(NobodyYet).LimitsGuessing().WithName("askForPasskey");
        present.MapPost("/passkey", ByPasskeyAsync).AllowAnonymousBecause(NobodyYet).LimitsGuessing().WithName("signInByPasskey");
        present.MapDelete("/", SignOutAsync).AllowAnonymousBecause(AlwaysLeave).WithName("signOut");
        present.MapPost("/leave", LeaveAsync).AllowAnonymousBecause(AlwaysLeave).WithName("leaveSession");
        present.MapPost("/lock", LockAsync).RequireSignedIn("Everybody locks their own session.")
            .OpenWhileHeldBack(HttpErrors.Locked, "A second time changes nothing.")
            .OpenWhileHeldBack(HttpErrors.FactorNeeded, "A page that is left alone is locked, whatever it shows.").WithName("lockSession");
        present.MapPost("/unlock", UnlockAsync).RequireSignedIn("Everybody opens their own session again.").LimitsGuessing()
            .OpenWhileHeldBack(HttpErrors.Locked, "This is the way out of it.").WithName("unlockSession");
        present.MapPut("/password", ChangePasswordAsync).RequireSignedIn("Everybody's own password.").RequireFreshProof().LimitsGuessing()
            .WithName("changePassword");
        present.MapPut("/device", SetOwnDeviceAsync).RequireSignedIn("Everybody says whose device they use.")
            .OpenWhileHeldBack(HttpErrors.FactorNeeded, "It is said while signing in.").WithName("setOwnDevice");
        present.MapPut("/language", SpeakAsync).RequireSignedIn("Everybody's own language.")
            .OpenWhileHeldBack(HttpErrors.FactorNeeded, "The page on which a factor is set up must be readable.").WithName("setSessionLanguage");

        var all = api.MapGroup("/sessions").WithTags("Sessions");
        all.MapGet("/", (OwnSessions s, CancellationToken ct) => s.ListAsync(ct)).RequireSignedIn(Own).WithName("listSessions");
        all.MapDelete("/", SignOutEverywhereAsync).RequireSignedIn(Own).WithName("endAllSessions");
        all.MapDelete("/others", EndOthersAsync).RequireSignedIn(Own).WithName("endOtherSessions");
        all.MapDelete("/{id:guid}", EndOneAsync).RequireSignedIn(Own).WithName("endSession");
    }

    private static async Task<SessionDto> ReadAsync(HttpContext context, SessionAppService sessions, ProgrammeFacts facts, CancellationToken cancellationToken)
    {
        var isOpen = await facts.IsOpenAsync(cancellationToken);
        var programme = await facts.ReadAsync(cancellationToken);
        var read = await sessions.ReadAsync(Language.Of(context, programme.Language), cancellationToken);
        var session = read with { SetupOpen = isOpen };
        // A reference to a session that is over is taken back, so that the next sign-in starts clean.
        if (!session.SignedIn && RequestCookies.Read(context, RequestCookies.Session) is not null) RequestCookies.EndSession(context);
        return session;
    }

    private static async Task<SessionDto> SignInAsync(
        SignInInput input, HttpContext context, SignInService signIn, SessionAppService sessions, CancellationToken cancellationToken)
    {
        var done = await signIn.SignInAsync(input, RequestCookies.EnsureDevice(context), cancellationToken);
        return done.Secret is { } secret
            ? await BeginAsync(secret, context, sessions, cancellationToken)
            : sessions.Read(done.Pending!, Language.Of(context));
    }

    private static async Task<SessionDto> ByCodeAsync(
        FactorCodeInput input, HttpContext context, SecondStepService second, SessionAppService sessions, CancellationToken cancellationToken)
    {
        var (_, secret) = await second.ByCodeAsync(input, RequestCookies.EnsureDevice(context), cancellationToken);
        return await BeginAsync(secret, context, sessions, cancellationToken);
    }

    private static Task<ConfirmDto> AskForPasskeyAsync(
        PasskeyOptionsInput input, HttpContext context, SecondStepService second, CancellationToken cancellationToken) =>
        second.AskForPasskeyAsync(input, RequestCookies.EnsureDevice(context), cancellationToken);

    private static async Task<SessionDto> ByPasskeyAsync(
        PasskeyInput input, HttpContext context, SecondStepService second, SessionAppService sessions, CancellationToken cancellationToken)
    {
        var (_, secret) = await second.ByPasskeyAsync(input, RequestCookies.EnsureDevice(context), cancellationToken);
        return await BeginAsync(secret, context, sessions, cancellationToken);
    }

    private static async Task<SessionDto> BeginAsync(
        string secret, HttpContext context, SessionAppService sessions, CancellationToken cancellationToken)
    {
        RequestCookies.BeginSession(context, secret);
        return await sessions.EnterAsync(secret, cancellationToken);
    }

    private static async Task<NoContent> SignOutAsync(
        HttpContext context, SessionAppService sessions, PresentSession session, CancellationToken cancellationToken)
    {
        await sessions.EndThisAsync(cancellationToken);
        return Gone(context, session.IsOwnDevice);
    }

    private static async Task<NoContent> LeaveAsync(HttpContext context, SessionAppService sessions, CancellationToken cancellationToken)
    {
        await sessions.EndThisAsync(cancellationToken);
        return Gone(context, isOwnDevice: false);
    }

    private static async Task<NoContent> LockAsync(SessionLockService locks, CancellationToken cancellationToken)
    {
        await locks.LockAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> UnlockAsync(UnlockInput input, SessionLockService locks, CancellationToken cancellationToken)
    {
        await locks.UnlockAsync(input, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangePasswordAsync(ChangePasswordInput input, OwnPassword passwords, CancellationToken cancellationToken)
    {
        await passwords.ChangeAsync(input, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SetOwnDeviceAsync(
        OwnDeviceInput input, HttpContext context, OwnSessions sessions, CancellationToken cancellationToken)
    {
        await sessions.SetOwnDeviceAsync(input.IsOwn, RequestCookies.EnsureDevice(context), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutEverywhereAsync(
        HttpContext context, SessionAppService sessions, PresentSession session, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(cancellationToken);
        return Gone(context, session.IsOwnDevice);
    }

    private static async Task<NoContent> EndOthersAsync(SessionAppService sessions, CancellationToken cancellationToken)
    {
        await sessions.EndOthersAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EndOneAsync(Guid id, SessionAppService sessions, CancellationToken cancellationToken)
    {
        await sessions.EndOneAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SpeakAsync(LanguageInput input, SessionAppService sessions, CancellationToken cancellationToken)
    {
        await sessions.SpeakAsync(input.Language, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>A device is taken to be shared until its owner says otherwise: everything of ours on it is cleared (security.md, visible surface).</summary>
    /// <remarks>On a person's own device the worker and the device cookie stay, so that the next visit is quick and strangers cannot lock them out.</remarks>
    private static NoContent Gone(HttpContext context, bool isOwnDevice)
    {
        RequestCookies.EndSession(context);
        context.Response.Headers["Clear-Site-Data"] = isOwnDevice ? "\"cache\"" : "\"*\"";
        return TypedResults.NoContent();
    }
}

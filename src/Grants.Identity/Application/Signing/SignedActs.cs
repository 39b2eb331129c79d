using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Signing;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Identity.Application.Signing;

/// <inheritdoc cref="ISignedActs" />
/// <remarks>Challenges and their use are written in a scope of their own: the decision's unit of work is either saved whole or dropped whole.</remarks>
internal sealed class SignedActs(
    GrantsDbContext db, CurrentUser current, PresentSession present, StepUpScope stepUp, IServiceScopeFactory scopes, TimeProvider clock) : ISignedActs, IActProofs
{
    public async Task SignAsync(string act, Guid recordId, object content, CancellationToken cancellationToken)
    {
        db.Add(await OfAsync(act, recordId, content, stepUp.Confirmation, cancellationToken));
        stepUp.MarkSigned();
    }

    public async Task<string> ProveAsync(string act, Guid recordId, object content, string? confirmation, CancellationToken cancellationToken) =>
        SignedActFile.TextOf(await OfAsync(act, recordId, content, confirmation, cancellationToken));

    private async Task<SignedAct> OfAsync(string act, Guid recordId, object content, string? confirmation, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var what = ActContent.Of(act, recordId, me.UserId, content);
        if (me.HasPasskey) return await SignedAsync(what, confirmation, cancellationToken);
        return StepUp.IsFresh(me.ConfirmedAt, Now)
            ? SignedAct.Confirmed(what, me.UserId, me.SessionId, present.Factor, me.ConfirmedAt!.Value, Now)
            : throw new StepUpException(confirm: null);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<SignedAct> SignedAsync(ActContent what, string? confirmation, CancellationToken cancellationToken)
    {
        var me = current.Required;
        await using var own = scopes.CreateAsyncScope();
        var services = own.ServiceProvider;
        services.GetRequiredService<CurrentUser>().SignIn(me);
        services.GetRequiredService<CurrentScope>().Enter(AccessScope.System("step-up"));
        if (Read(confirmation) is not { } brought) throw await AskAsync(services, what, cancellationToken);

        var proof = await TakeAsync(services, brought.Token, cancellationToken);
        if (proof is null || proof.UserId != me.UserId || proof.SessionId != me.SessionId || !CryptographicOperations.FixedTimeEquals(proof.ContentHash, what.Hash))
            throw await AskAsync(services, what, cancellationToken);
        var (_, assertion) = await services.GetRequiredService<FactorChecks>().UsePasskeyAsync(proof, brought.Credential, cancellationToken);
        return SignedAct.Signed(what, me.UserId, me.SessionId, proof.Nonce!, proof.IssuedAt, assertion, Now);
    }

    /// <summary>Gives out a challenge over exactly this content.</summary>
    private static async Task<StepUpException> AskAsync(IServiceProvider services, ActContent what, CancellationToken cancellationToken)
    {
        var (db, me) = (services.GetRequiredService<GrantsDbContext>(), services.GetRequiredService<CurrentUser>().Required);
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == me.UserId, cancellationToken);
        var nonce = RandomNumberGenerator.GetBytes(IdentityConsts.NonceBytes);
        var (token, proof) = services.GetRequiredService<PendingProofs>().New(ProofPurpose.Decision);
        var asked = await services.GetRequiredService<PasskeyCeremony>().AskAsync(user, ActContent.ChallengeOf(nonce, proof.IssuedAt, what.Hash));
        db.Add(proof.Within(me.UserId, me.SessionId).Remember(asked.State).Over(nonce, what.Hash));
        await db.SaveChangesAsync(cancellationToken);
        return new StepUpException(new ConfirmDto(token, asked.Options));
    }

    /// <summary>A proof that is gone or too old is asked for again rather than refused: the person was only slow.</summary>
    private static async Task<PendingProof?> TakeAsync(IServiceProvider services, string token, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<PendingProofs>().TakeAsync(token, ProofPurpose.Decision, cancellationToken);
        }
        catch (BusinessException e) when (e.Code == IdentityErrors.ProofExpired)
        {
            return null;
        }
    }

    private static PasskeyInput? Read(string? header)
    {
        if (header is null || header.Length > IdentityConsts.MaxPasskeyJsonLength) return null;
        try
        {
            var json = JsonElement.Parse(Base64Url.DecodeFromChars(header));
            return json.GetProperty("token").GetString() is { Length: > 0 } token && Credentials.Fit(json.GetProperty("credential"))
                ? new PasskeyInput(token, json.GetProperty("credential"))
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Not something our client sends: treated as if nothing had been brought.
            return null;
        }
    }
}

using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Grants.Identity.Application.Factors;

/// <summary>A person's own ways to sign in. Whoever has a factor already must just have shown it before another one is added.</summary>
internal sealed class FactorAppService(
    GrantsDbContext db, CurrentUser current, CurrentScope scope, IVault vault, IAudit audit, PendingProofs proofs, PasskeyCeremony passkeys,
    FactorPolicy policy, PresentSession present, TimeProvider clock, IConfiguration configuration)
{
    public async Task<FactorsDto> ReadAsync(CancellationToken cancellationToken)
    {
        var me = current.Required;
        var keys = await db.Set<Passkey>().AsNoTracking().Where(p => p.UserId == me.UserId).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var names = await vault.OpenManyAsync(keys, "own-factors", cancellationToken);
        return new FactorsDto(
            await Apps(me.UserId).Where(a => a.ConfirmedAt != null).Select(a => a.ConfirmedAt).FirstOrDefaultAsync(cancellationToken),
            await db.Set<RecoveryCode>().CountAsync(c => c.UserId == me.UserId && c.UsedAt == null, cancellationToken),
            [.. keys.Select(k => new PasskeyDto(k.Id, names.Open(k, k.Name), k.CreatedAt, k.LastUsedAt))],
            policy.NeedsPasskey(me.Roles));
    }

    /// <summary>Begins with an app. Nothing changes until its first code is typed. Errors: <c>step-up-needed</c>.</summary>
    public async Task<TotpSetUpDto> BeginTotpAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-factors");
        var user = await DemandFreshAsync(cancellationToken);
        var secret = Totp.NewSecret();
        db.RemoveRange(await Apps(user.Id).Where(a => a.ConfirmedAt == null).ToListAsync(cancellationToken));
        db.Add(Authenticator.Begin(user.Id, user.KeyOwnerId, secret, Now));
        audit.Record("factor.begun", user.Id);
        await db.SaveChangesAsync(cancellationToken);
        var (key, issuer) = (Base32.Encode(secret), Uri.EscapeDataString(configuration["Product:Name"] is { Length: > 0 } name ? name : "Workspace"));
        return new TotpSetUpDto(key, $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.UserName)}?secret={key}&issuer={issuer}");
    }

    /// <summary>The new app's first code; it takes the place of an earlier app. Errors: <c>totp.not-confirmed</c>, <c>step-up-needed</c>.</summary>
    public async Task<RecoveryCodesDto> ConfirmTotpAsync(CodeInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-factors");
        var user = await DemandFreshAsync(cancellationToken);
        var apps = await Apps(user.Id).ToListAsync(cancellationToken);
        var app = apps.Find(a => a.ConfirmedAt is null) ?? throw NotConfirmed();
        var secret = Base32.Decode((await vault.OpenAsync(app, app.Secret, "factor", cancellationToken))!);
        app.Confirm(Totp.StepOf(secret, input.Code, Now, lastUsed: 0) ?? throw NotConfirmed(), Now);
        db.RemoveRange(apps.Where(a => a != app));
        return await AddedAsync(user, FactorKind.Totp, cancellationToken);
    }

    /// <summary>Asks the browser for a new passkey. Errors: <c>step-up-needed</c>, <c>passkey.too-many</c>.</summary>
    public async Task<ConfirmDto> BeginPasskeyAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-factors");
        var user = await DemandFreshAsync(cancellationToken);
        if (await db.Set<Passkey>().CountAsync(p => p.UserId == user.Id, cancellationToken) >= IdentityConsts.MaxPasskeys)
            throw new BusinessException(IdentityErrors.PasskeyTooMany).WithData("max", IdentityConsts.MaxPasskeys);
        var asked = await passkeys.AskForNewAsync(user);
        var (token, proof) = proofs.New(ProofPurpose.PasskeyEnrolment);
        db.Add(proof.Within(user.Id, current.Required.SessionId).Remember(asked.State));
        await db.SaveChangesAsync(cancellationToken);
        return new ConfirmDto(token, asked.Options);
    }

    /// <summary>Keeps a new passkey. Errors: <c>proof-expired</c>, <c>passkey.not-made</c>, <c>step-up-needed</c>.</summary>
    public async Task<RecoveryCodesDto> AddPasskeyAsync(NewPasskeyInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-factors");
        var user = await DemandFreshAsync(cancellationToken);
        var proof = await proofs.TakeAsync(input.Token, ProofPurpose.PasskeyEnrolment, cancellationToken);
        if (proof.UserId != user.Id || proof.SessionId != current.Required.SessionId) throw new BusinessException(IdentityErrors.ProofExpired);
        if (await passkeys.ReadNewAsync(input.Credential, proof.State!) is not { } made)
        {
            audit.Record("factor.refused", user.Id);
            await db.SaveChangesAsync(cancellationToken);
            throw new BusinessException(IdentityErrors.PasskeyNotMade);
        }

        db.Add(Passkey.Of(user.Id, user.KeyOwnerId, made, input.Name, Now));
        return await AddedAsync(user, FactorKind.Passkey, cancellationToken);
    }

    /// <summary>Takes a passkey away. Errors: <c>not-found</c>, <c>passkey.keep-one</c>.</summary>
    public async Task RemovePasskeyAsync(Guid id, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-factors");
        var user = await MeAsync(cancellationToken);
        var keys = await db.Set<Passkey>().Where(p => p.UserId == user.Id).ToListAsync(cancellationToken);
        var key = keys.Find(k => k.Id == id) ?? throw new NotFoundException();
        var needsOne = policy.NeedsPasskey(current.Required.Roles) || !await Apps(user.Id).AnyAsync(a => a.ConfirmedAt != null, cancellationToken);
        if (keys.Count == 1 && needsOne) throw new BusinessException(IdentityErrors.PasskeyKeepOne);
        db.Remove(key);
        await ChangedAsync(user, "factor.removed", null, cancellationToken);
    }

    /// <summary>Ten new codes for the paper; the earlier ones are worth nothing from now on.</summary>
    public async Task<RecoveryCodesDto> RenewCodesAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("own-factors");
        var user = await MeAsync(cancellationToken);
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.UserId == user.Id).ToListAsync(cancellationToken));
        var codes = NewCodes(user.Id);
        await ChangedAsync(user, "factor.codes-renewed", null, cancellationToken);
        return new RecoveryCodesDto(codes);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<RecoveryCodesDto> AddedAsync(User user, FactorKind factor, CancellationToken cancellationToken)
    {
        var hasCodes = await db.Set<RecoveryCode>().AnyAsync(c => c.UserId == user.Id && c.UsedAt == null, cancellationToken);
        var codes = hasCodes ? [] : NewCodes(user.Id);
        await ChangedAsync(user, "factor.added", factor, cancellationToken);
        return new RecoveryCodesDto(codes);
    }

    /// <summary>All other sessions of the person end; this one goes on.</summary>
    private async Task ChangedAsync(User user, string act, FactorKind? shown, CancellationToken cancellationToken)
    {
        var sessionId = current.Required.SessionId;
        var session = await db.Set<Session>().SingleOrNotFoundAsync(s => s.Id == sessionId, cancellationToken);
        user.ChangeFactors();
        session.Follow(user.Stamp);
        if (shown is { } factor)
        {
            session.Confirm(factor, Now);
            present.Renew(session, Now);
        }

        audit.Record(act, user.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private List<string> NewCodes(Guid userId)
    {
        var codes = Enumerable.Range(0, IdentityConsts.RecoveryCodes).Select(_ => RecoveryCode.NewText()).ToList();
        db.AddRange(codes.Select(c => RecoveryCode.Of(userId, c)));
        return codes;
    }

    private async Task<User> DemandFreshAsync(CancellationToken cancellationToken)
    {
        var user = await MeAsync(cancellationToken);
        var ways = await policy.WaysOfAsync(db, user.Id, user.Roles.Select(r => r.Role), cancellationToken);
        if (ways.Count > 0 && !StepUp.IsFresh(current.Required.ConfirmedAt, Now)) throw new StepUpException(confirm: null);
        return user;
    }

    private Task<User> MeAsync(CancellationToken cancellationToken)
    {
        var id = current.Id;
        return db.Set<User>().SingleOrNotFoundAsync(u => u.Id == id, cancellationToken);
    }

    private IQueryable<Authenticator> Apps(Guid userId) => db.Set<Authenticator>().Where(a => a.UserId == userId);

    private static BusinessException NotConfirmed() => new BusinessException(IdentityErrors.TotpNotConfirmed).ForField("code");
}

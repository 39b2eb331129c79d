using FluentValidation;
using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Factors;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Resets;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Resets;

/// <summary>Who lost phone and paper.</summary>
internal sealed record AskResetInput(string UserName);

/// <summary>One reset that waits for its second person.</summary>
internal sealed record FactorResetDto(Guid Id, string UserName, string AskedBy, DateTime AskedAt, long Version, IReadOnlyList<string> Actions);

internal sealed class AskResetInputValidator : AbstractValidator<AskResetInput>
{
    public AskResetInputValidator() => RuleFor(i => i.UserName).NotEmpty().MaximumLength(IdentityConsts.MaxUserNameLength);
}

/// <summary>Lets somebody begin anew who lost everything: asked by one, confirmed by another.</summary>
internal sealed class FactorResetAppService(
    GrantsDbContext db, CurrentUser current, PasswordService passwords, ActingPersons acting, SessionEnding sessions, PendingProofs proofs, ISignedActs signed,
    IAudit audit, IdempotencyScope idempotency, TimeProvider clock)
{
    /// <summary>Those that wait, oldest first. One SQL.</summary>
    public async Task<IReadOnlyList<FactorResetDto>> ListAsync(CancellationToken cancellationToken)
    {
        var (me, oldest, mayConfirm) = (current.Id, TwoPersonRequest.Oldest(Now), current.Holds(IdentityPermissions.Reset.Confirm));
        return await (
            from r in db.Set<FactorReset>().AsNoTracking()
            join u in db.Set<User>() on r.UserId equals u.Id
            join a in db.Set<User>() on r.AskedBy equals a.Id
            where r.State == FactorResetState.Asked && r.AskedAt >= oldest
            orderby r.AskedAt, r.Id
            select new FactorResetDto(
                r.Id, u.UserName, a.UserName, r.AskedAt, r.Version, mayConfirm && r.AskedBy != me && r.UserId != me ? Both : None))
            .Take(Page.Size).ToListAsync(cancellationToken);
    }

    /// <summary>The first person. Errors: <c>reset.user-unknown</c>, <c>same-person</c>, <c>wrong-state</c>, <c>step-up-needed</c>.</summary>
    public async Task<CreatedDto> AskAsync(AskResetInput input, CancellationToken cancellationToken)
    {
        var name = UserNames.Normalise(input.UserName);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.UserName == name, cancellationToken)
            ?? throw new BusinessException(IdentityErrors.ResetUserUnknown).ForField("userName");
        var reset = FactorReset.Ask(user, current.Id, Now);
        db.Add(reset);
        await signed.SignAsync("reset.asked", user.Id, new { user.UserName }, cancellationToken);
        audit.Record("reset.asked", reset.Id, user.Id);
        idempotency.Remember(reset.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(reset.Id);
    }

    /// <summary>
    /// The second person, who spoke with the one it is about: password and factors are gone, all sessions end, and the code that is shown once
    /// lets them begin anew. Errors: <c>same-person</c>, <c>reset.too-old</c>, <c>reset.asker-gone</c>, <c>wrong-state</c>, <c>stale</c>,
    /// <c>step-up-needed</c>.
    /// </summary>
    public async Task<InvitationDto> ConfirmAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var reset = await LoadAsync(id, version, cancellationToken);
        reset.Confirm(current.Id, Now);
        await acting.HoldSelfAsync(cancellationToken);
        await acting.HoldAskerAsync(reset.AskedBy, IdentityPermissions.Reset.Ask, IdentityErrors.ResetAskerGone, cancellationToken);
        var user = await db.Set<User>().SingleOrNotFoundAsync(u => u.Id == reset.UserId, cancellationToken);
        var code = InvitationCode.Create();
        user.BeginAnew(code.Selector, await passwords.HashAsync(code.Secret, cancellationToken), current.Id, Now);
        await signed.SignAsync("reset.confirmed", reset.Id, new { user.UserName, reset.AskedBy, version }, cancellationToken);
        await ForgetAsync(user.Id, cancellationToken);
        audit.Record("reset.confirmed", reset.Id, user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new InvitationDto(user.UserName, code.Text, user.Invitation!.ExpiresAt);
    }

    /// <summary>The second person's no; nothing changes for the account. Errors: <c>same-person</c>, <c>wrong-state</c>, <c>stale</c>.</summary>
    public async Task RefuseAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var reset = await LoadAsync(id, version, cancellationToken);
        reset.Refuse(current.Id, Now);
        audit.Record("reset.refused", reset.Id, reset.UserId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static readonly string[] Both = ["confirm", "refuse"];
    private static readonly string[] None = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<FactorReset> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var reset = await db.Set<FactorReset>().SingleOrNotFoundAsync(r => r.Id == id, cancellationToken);
        db.Expect(reset, version);
        return reset;
    }

    private async Task ForgetAsync(Guid userId, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<Authenticator>().Where(a => a.UserId == userId).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.UserId == userId).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<Passkey>().Where(p => p.UserId == userId).ToListAsync(cancellationToken));
        await proofs.ForgetAsync(userId, cancellationToken);
        await sessions.EndAllAsync(userId, cancellationToken);
    }
}

using Grants.Identity.Application.Accounts;
using Grants.Identity.Application.Passwords;
using Grants.Identity.Application.Sessions;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Programmes;

/// <summary>
/// Begins an installation: the programme, its first administrator and the invitation of a second one, in one transaction. Works once, also when
/// twenty try at the same moment: the version of the programme's one row decides.
/// </summary>
/// <remarks>
/// Two administrators from the first day, because roles need a second person's confirmation. These two begin with their role without one: the
/// person at the server's console is the other person.
/// </remarks>
internal sealed class SetupAppService(
    GrantsDbContext db, CurrentScope scope, PasswordService passwords, SignInThrottle throttle, IAudit audit, TimeProvider clock)
{
    private static readonly string[] Role = [Roles.Administrator];
    private static readonly string Prefix = UserNames.PrefixFor(Affiliation.Programme, Role);

    /// <summary>Where there is no account, the first name is always the same.</summary>
    public static readonly string FirstUserName = UserNames.Next(Prefix, []);

    /// <summary>What the form needs. Nothing of it is secret.</summary>
    public static SetupFormDto Read() => new(Currency.All, IdentityConsts.MinPasswordLength, IdentityConsts.MaxProgrammeCodeLength);

    /// <summary>Errors: <c>setup.not-valid</c>, <c>too-many-attempts</c>; those of <see cref="Programme.SetUp"/> and of <see cref="PasswordRules"/>.</summary>
    public async Task<SetUpDto> SetUpAsync(SetUpInput input, CancellationToken cancellationToken)
    {
        PasswordRules.Check(input.Password);
        PasswordRules.CheckAgainst(input.Password, FirstUserName);
        using var system = scope.AsSystem("setup");
        var code = InvitationCode.Parse(input.Code) ?? throw await RefusedAsync(cancellationToken);
        var key = SignInThrottle.KeyForSetup(code.Selector);
        if (await throttle.CountAsync(key, cancellationToken) > IdentityConsts.MaxInvitationAttempts) throw await RefusedAsync(cancellationToken);

        var programme = await db.Set<Programme>().SingleOrDefaultAsync(p => p.Id == Programme.TheOne, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var awaited = programme?.Awaits(code, now) == true;
        var result = await passwords.VerifyAsync(awaited ? programme!.SetupHash : null, code.Secret, cancellationToken);
        if (programme is null || result == PasswordVerificationResult.Failed || await db.Set<User>().AnyAsync(cancellationToken))
            throw await RefusedAsync(cancellationToken);

        programme.SetUp(input.ProgrammeCode, input.Currency, input.Language, now);
        audit.Record("programme.set-up", programme.Id);
        var first = await AddFirstAsync(input, cancellationToken);
        var second = await AddSecondAsync(input.Language, first, cancellationToken);
        await SaveAsync(cancellationToken);
        await throttle.ForgetAsync(key, cancellationToken);
        return new SetUpDto(first.UserName, programme.Code, second);
    }

    private async Task<User> AddFirstAsync(SetUpInput input, CancellationToken cancellationToken)
    {
        var user = User.Create(FirstUserName, Affiliation.Programme, Role, input.Language, Programme.TheOne, clock.GetUtcNow().UtcDateTime);
        user.Begin(await passwords.HashAsync(input.Password, cancellationToken));
        db.Add(user);
        audit.Record("user.added", user.Id);
        return user;
    }

    private async Task<InvitationDto> AddSecondAsync(string language, User first, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var user = User.Create(UserNames.Next(Prefix, [first.UserName]), Affiliation.Programme, Role, language, first.Id, now);
        var code = InvitationCode.Create();
        user.Invite(code.Selector, await passwords.HashAsync(code.Secret, cancellationToken), first.Id, now);
        db.Add(user);
        audit.Record("user.added", user.Id);
        audit.Record("user.invited", user.Id);
        return new InvitationDto(user.UserName, code.Text, user.Invitation!.ExpiresAt);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Another request, or a new start with a new code, came between our reading and our writing: for this one the code is used up.
            db.ChangeTracker.Clear();
            throw await RefusedAsync(cancellationToken);
        }
    }

    /// <summary>On record, and one answer for every reason.</summary>
    private async Task<BusinessException> RefusedAsync(CancellationToken cancellationToken)
    {
        audit.Record("programme.setup-refused", Programme.TheOne);
        await db.SaveChangesAsync(cancellationToken);
        return new BusinessException(IdentityErrors.SetupNotValid).ForField("code");
    }
}

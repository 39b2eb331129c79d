using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Infrastructure.Time;
using Grants.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace Grants.Identity.Application.Directory;

/// <summary>A demo sign-in.</summary>
internal sealed record DemoSignInDto(string UserName, IReadOnlyList<string> Roles, string? AffiliationCode);

/// <summary>What a visitor of the demo needs.</summary>
internal sealed record DemoDto(IReadOnlyList<DemoSignInDto> SignIns, string Password, DateTimeOffset Now);

/// <summary>Whose code.</summary>
internal sealed record DemoCodeInput(string UserName);

/// <summary>What the person's app would show; null when they have none, or all codes of this half minute are used.</summary>
internal sealed record DemoCodeDto(string? Code);

/// <summary>How far the demo's clock moves.</summary>
internal sealed record AdvanceClockInput(int Days, int Hours);

/// <summary>The demo's sign-ins and its clock. Mapped in the environment Demo only.</summary>
internal sealed class DemoAppService(GrantsDbContext db, CurrentScope scope, IVault vault, TimeProvider clock, IEnumerable<MovableClock> movable)
{
    public const int MostDays = 3660;

    public async Task<DemoDto> ReadAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("demo");
        var users = await db.Set<User>().AsNoTracking().Where(u => u.CreatedBy == Guid.Empty).OrderBy(u => u.UserName)
            .Select(u => new { u.UserName, u.AffiliationCode, Roles = u.Roles.Select(r => r.Role).ToList() }).ToListAsync(cancellationToken);
        return new DemoDto([.. users.Select(u => new DemoSignInDto(u.UserName, u.Roles, u.AffiliationCode))], DemoUserNames.Password, clock.GetUtcNow());
    }

    /// <summary>The next code of a person's app that can still be used; none when all of this moment are used up.</summary>
    public async Task<DemoCodeDto> CodeAsync(DemoCodeInput input, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("demo");
        var name = UserNames.Normalise(input.UserName);
        var app = await (
            from a in db.Set<Authenticator>().AsNoTracking()
            join u in db.Set<User>() on a.UserId equals u.Id
            where u.UserName == name && a.ConfirmedAt != null
            orderby a.ConfirmedAt descending
            select a).FirstOrDefaultAsync(cancellationToken);
        if (app is null) return new DemoCodeDto(null);
        var secret = Base32.Decode((await vault.OpenAsync(app, app.Secret, "demo", cancellationToken))!);
        var step = Totp.NextStep(clock.GetUtcNow().UtcDateTime, app.LastUsedStep);
        return new DemoCodeDto(step is { } next ? Totp.CodeOf(secret, next) : null);
    }

    /// <summary>Moves the clock. Errors: <c>demo.clock-only-forward</c>.</summary>
    public DateTimeOffset Advance(AdvanceClockInput input)
    {
        if (input.Days is < 0 or > MostDays || input.Hours is < 0 or > 24 * MostDays || input is { Days: 0, Hours: 0 })
            throw new BusinessException(IdentityErrors.ClockOnlyForward).ForField("days");
        movable.Single().Advance(TimeSpan.FromHours((24L * input.Days) + input.Hours));
        return clock.GetUtcNow();
    }
}

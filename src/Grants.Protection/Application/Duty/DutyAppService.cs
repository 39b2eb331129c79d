using FluentValidation;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Application.Cases;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Duty;

/// <summary>The rota: who is alerted when, and what it leaves open in the week to come.</summary>
internal sealed class DutyAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, ProtectionTeam team, IUserDirectory people)
{
    private const int DaysAhead = 7;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<DutyDto> GetAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var shifts = await db.Set<DutyShift>().AsNoTracking().Where(s => s.Until > now).OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var names = await people.UserNamesAsync([.. shifts.Select(s => s.UserId).Distinct()], cancellationToken);
        var gaps = DutyGaps.Between(shifts.Select(s => (s.From, s.Until)), now, now.AddDays(DaysAhead));
        var mayWrite = user.Holds(Contracts.ProtectionPermissions.Duty.Write);
        return new DutyDto(
            [.. shifts.Select(s => new ShiftDto(s.Id, names.GetValueOrDefault(s.UserId, ""), s.From, s.Until, s.Version))],
            [.. gaps.Select(g => new GapDto(g.From, g.Until))],
            mayWrite ? [.. (await team.AllAsync(cancellationToken)).Select(p => new TeamPersonDto(p.Id, p.UserName))] : [],
            mayWrite ? ["write"] : []);
    }

    /// <summary>Errors: <c>desk.not-team</c>, <c>desk.shift-times</c>.</summary>
    public async Task<CreatedDto> AddAsync(ShiftInput input, CancellationToken cancellationToken)
    {
        if ((await team.AllAsync(cancellationToken)).All(p => p.Id != input.UserId)) throw new BusinessException(ProtectionErrors.NotTeam).ForField("userId");
        var shift = DutyShift.Of(input.UserId, input.FirstDay, input.LastDay, user.Id, Now);
        db.Add(shift);
        idempotency.Remember(shift.Id);
        audit.Record("desk.shift-added", shift.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(shift.Id);
    }

    public async Task RemoveAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var shift = await db.Set<DutyShift>().SingleOrNotFoundAsync(s => s.Id == id, cancellationToken);
        db.Expect(shift, version);
        db.Remove(shift);
        audit.Record("desk.shift-removed", shift.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>The rota from now on.</summary>
internal sealed record DutyDto(IReadOnlyList<ShiftDto> Shifts, IReadOnlyList<GapDto> Gaps, IReadOnlyList<TeamPersonDto> Team, IReadOnlyList<string> Actions);

/// <summary>One shift; instants are UTC.</summary>
internal sealed record ShiftDto(Guid Id, string UserName, DateTime From, DateTime Until, long Version);

/// <summary>Nobody is on duty.</summary>
internal sealed record GapDto(DateTime From, DateTime Until);

/// <summary>A shift to add: days in Baghdad, both included; it is handed over in the morning.</summary>
internal sealed record ShiftInput(Guid UserId, DateOnly FirstDay, DateOnly LastDay);

internal sealed class ShiftValidator : AbstractValidator<ShiftInput>
{
    public ShiftValidator()
    {
        RuleFor(x => x.UserId).NotEmpty();
        RuleFor(x => x.FirstDay).NotEmpty();
        RuleFor(x => x.LastDay).NotEmpty();
    }
}

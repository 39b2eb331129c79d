using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Plans;

/// <summary>Safety plans: a partner's lead has its own, the team may write and open one, each opening on record.</summary>
internal sealed class PlanAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, IVault vault, IPartners partners)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Guid Own => user.Required.OrganisationId ?? throw new NotFoundException();

    public async Task<OwnPlanDto> OwnAsync(CancellationToken cancellationToken)
    {
        var (own, today) = (Own, Baghdad.Today(clock));
        return await db.Set<SafetyPlan>().AsNoTracking().Where(p => p.PartnerId == own)
            .Select(p => new OwnPlanDto(true, p.ReviewOn, p.ReviewOn <= today, p.WrittenAt)).SingleOrDefaultAsync(cancellationToken) ?? new OwnPlanDto(false, null, false, null);
    }

    public async Task<PlanContentDto> OpenOwnAsync(CancellationToken cancellationToken) => await OpenAsync(await OwnIdAsync(cancellationToken), cancellationToken);

    /// <summary>Errors: <c>desk.plan-exists</c>, those of <see cref="SafetyPlan.Write"/>.</summary>
    public Task<CreatedDto> MakeOwnAsync(PlanInput input, CancellationToken cancellationToken) => MakeAsync(Own, input.Content, input.ReviewOn, cancellationToken);

    public async Task<PlanContentDto> WriteOwnAsync(PlanInput input, long version, CancellationToken cancellationToken) =>
        await WriteAsync(await OwnIdAsync(cancellationToken), input, version, cancellationToken);

    /// <summary>Those whose day has come first; closed.</summary>
    public async Task<PlansDto> ListAsync(CancellationToken cancellationToken)
    {
        var today = Baghdad.Today(clock);
        var plans = await db.Set<SafetyPlan>().AsNoTracking().OrderBy(p => p.ReviewOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.PartnerId, p.ReviewOn, p.WrittenAt }).Take(ProtectionConsts.MaxPartnersToChoose).ToListAsync(cancellationToken);
        var all = await partners.Rows.OrderBy(p => p.Code).Select(p => new PlanPartnerDto(p.Id, p.Code)).Take(ProtectionConsts.MaxPartnersToChoose).ToListAsync(cancellationToken);
        var codes = all.ToDictionary(p => p.Id, p => p.Code);
        var with = plans.Select(p => p.PartnerId).ToHashSet();
        return new PlansDto(
            [.. plans.Select(p => new PlanRowDto(p.Id, codes.GetValueOrDefault(p.PartnerId, ""), p.ReviewOn, p.ReviewOn <= today, p.WrittenAt))],
            [.. all.Where(p => !with.Contains(p.Id))]);
    }

    /// <summary>Errors: <c>desk.partner-gone</c>, <c>desk.plan-exists</c>, those of <see cref="SafetyPlan.Write"/>.</summary>
    public async Task<CreatedDto> MakeAsync(PlanForInput input, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(input.PartnerId, cancellationToken) is null) throw new BusinessException(ProtectionErrors.PartnerGone).ForField("partnerId");
        return await MakeAsync(input.PartnerId, input.Content, input.ReviewOn, cancellationToken);
    }

    /// <summary>Opens it; the reading is on record first.</summary>
    public async Task<PlanContentDto> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var plan = await db.Set<SafetyPlan>().AsNoTracking().SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        var content = await vault.OpenAsync(plan, plan.Content, "desk.plan", cancellationToken) ?? [];
        return new PlanContentDto(Convert.ToBase64String(content), plan.ReviewOn, plan.WrittenAt, plan.Version);
    }

    /// <summary>Errors: <c>stale</c>, those of <see cref="SafetyPlan.Write"/>.</summary>
    public async Task<PlanContentDto> WriteAsync(Guid id, PlanInput input, long version, CancellationToken cancellationToken)
    {
        var plan = await db.Set<SafetyPlan>().SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        db.Expect(plan, version);
        plan.Write(Convert.FromBase64String(input.Content), input.ReviewOn, user.Id, Now);
        audit.Record("desk.plan-written", id);
        await db.SaveChangesAsync(cancellationToken);
        return new PlanContentDto(input.Content, plan.ReviewOn, plan.WrittenAt, plan.Version);
    }

    private async Task<CreatedDto> MakeAsync(Guid partnerId, string content, DateOnly reviewOn, CancellationToken cancellationToken)
    {
        if (await db.Set<SafetyPlan>().AnyAsync(p => p.PartnerId == partnerId, cancellationToken)) throw new BusinessException(ProtectionErrors.PlanExists);
        var plan = SafetyPlan.Of(partnerId, Convert.FromBase64String(content), reviewOn, user.Id, Now);
        db.Add(plan);
        idempotency.Remember(plan.Id);
        audit.Record("desk.plan-written", plan.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(plan.Id);
    }

    private async Task<Guid> OwnIdAsync(CancellationToken cancellationToken)
    {
        var own = Own;
        return (await db.Set<SafetyPlan>().AsNoTracking().SingleOrNotFoundAsync(p => p.PartnerId == own, cancellationToken)).Id;
    }
}

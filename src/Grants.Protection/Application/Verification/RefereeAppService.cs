using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Protection.Contracts;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Verification;

/// <summary>What the team does with the referees of a case it works on.</summary>
internal sealed class RefereeAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, BlindIndex index, IUserDirectory people)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<RefereesDto> ListAsync(Guid id, CancellationToken cancellationToken)
    {
        var about = await db.FindOwnAsync(id, user, cancellationToken);
        var referees = await db.Set<Referee>().AsNoTracking().Where(r => r.CaseId == id)
            .OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(ProtectionConsts.MaxReferees).ToListAsync(cancellationToken);
        var hasReason = about.VerifiedAt is not null && await db.Set<VerificationReason>().AnyAsync(r => r.CaseId == id, cancellationToken);
        Guid[] named = [.. referees.Select(r => r.AskedBy), .. new[] { about.VerifiedBy }.OfType<Guid>()];
        var names = await people.UserNamesAsync([.. named.Distinct()], cancellationToken);
        return new RefereesDto(
            [.. referees.Select(r => RowOf(r, names))],
            CaseTransitions.Table.Allows(about.State, CaseAction.Ask) && referees.Count < ProtectionConsts.MaxReferees,
            CaseTransitions.Table.Allows(about.State, CaseAction.Verify),
            VerificationRule.GapOf(referees.Count(r => r.IsPositive), user.Holds(ProtectionPermissions.Case.Assign)),
            about.VerifiedBy is { } by ? names.GetValueOrDefault(by) : null,
            about.VerifiedAt,
            hasReason || referees.Exists(r => r.Note is not null));
    }

    /// <summary>Makes a code and shows it this once. Errors: <c>wrong-state</c>, <c>desk.referees-full</c>.</summary>
    public async Task<AskedRefereeDto> AskAsync(Guid id, AskRefereeInput input, CancellationToken cancellationToken)
    {
        var about = await FindAskableAsync(id, cancellationToken);
        var code = RefereeCode.New();
        var entry = index.Of(RefereeCode.IndexName, RefereeCode.Compared(code)) ?? throw new InvalidOperationException("A code has signs to compare.");
        var asked = Referee.Ask(about, entry, input.Note, user.Id, Now);
        await AddAsync(asked, "desk.referee-asked", cancellationToken);
        return new AskedRefereeDto(asked.Id, code, asked.AskedAt + Referee.ValidFor);
    }

    /// <summary>Writes down what was said by voice. Errors: as for asking.</summary>
    public async Task<CreatedDto> RecordAsync(Guid id, RecordCallInput input, CancellationToken cancellationToken)
    {
        var about = await FindAskableAsync(id, cancellationToken);
        var called = Referee.Called(about, new RefereeAnswers(input.Knows, input.Told, input.Urgent), input.Note, user.Id, Now);
        await AddAsync(called, "desk.referee-called", cancellationToken);
        return new CreatedDto(called.Id);
    }

    /// <summary>Takes a code back. Errors: <c>desk.referee-answered</c>, <c>stale</c>.</summary>
    public async Task WithdrawAsync(Guid id, Guid refereeId, long version, CancellationToken cancellationToken)
    {
        var referee = await db.Set<Referee>().SingleOrNotFoundAsync(r => r.Id == refereeId && r.CaseId == id, cancellationToken);
        db.Expect(referee, version);
        referee.Withdraw(Now);
        audit.Record("desk.referee-withdrawn", id);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<EmergencyCase> FindAskableAsync(Guid id, CancellationToken cancellationToken)
    {
        var about = await db.FindOwnAsync(id, user, cancellationToken);
        about.DemandAskable();
        if (await db.Set<Referee>().CountAsync(r => r.CaseId == id, cancellationToken) >= ProtectionConsts.MaxReferees)
            throw new BusinessException(ProtectionErrors.RefereesFull);
        return about;
    }

    private async Task AddAsync(Referee referee, string act, CancellationToken cancellationToken)
    {
        db.Add(referee);
        idempotency.Remember(referee.Id);
        audit.Record(act, referee.CaseId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private RefereeDto RowOf(Referee referee, IReadOnlyDictionary<Guid, string> names) => new(
        referee.Id, referee.Way, names.GetValueOrDefault(referee.AskedBy, ""), referee.AskedAt, referee.ValidUntil,
        referee.AnsweredAt is null && referee.WithdrawnAt is null && Now >= referee.ValidUntil,
        referee.AnsweredAt, referee.Knows, referee.Told, referee.Urgent, referee.WithdrawnAt, referee.IsPositive, referee.Note is not null, referee.Version);
}

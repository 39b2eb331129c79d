using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Verification;

/// <summary>
/// A referee answers by a code. A code that is unknown, used, late, withdrawn or of a closed case is found by no row of the one question that is asked:
/// the same work, the same answer.
/// </summary>
internal sealed class AnswerAppService(GrantsDbContext db, CurrentScope scope, TimeProvider clock, IAudit audit, BlindIndex index, Alarm alarm, AnswerThrottle throttle)
{
    /// <summary>Errors: <c>answer.not-usable</c>, <c>too-many-requests</c>.</summary>
    public async Task AnswerAsync(AnswerInput input, string address, CancellationToken cancellationToken)
    {
        throttle.Count(address);
        using var system = scope.AsSystem("answer");
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = await FindAsync(input.Code, now, cancellationToken) ?? throw Referee.NotUsable();
        asked.Answer(new RefereeAnswers(input.Knows, input.Told, input.Urgent), now);
        var about = await db.Set<EmergencyCase>().AsNoTracking().SingleAsync(c => c.Id == asked.CaseId, cancellationToken);
        await alarm.RaiseAsync(about, AlertKind.RefereeAnswered, about.Team().Select(m => m.UserId), cancellationToken);
        audit.Record("desk.referee-answered", asked.CaseId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Between our reading and our writing it was used or withdrawn: no guess, the code was there.
            throttle.GiveBack(address);
            throw Referee.NotUsable();
        }

        throttle.GiveBack(address);
    }

    private async Task<Referee?> FindAsync(string typed, DateTime now, CancellationToken cancellationToken)
    {
        var entry = index.Of(RefereeCode.IndexName, RefereeCode.Compared(typed)) ?? [];
        return await db.Set<Referee>().SingleOrDefaultAsync(
            r => r.CodeIndex == entry && r.AnsweredAt == null && r.WithdrawnAt == null && r.ValidUntil > now
                && db.Set<EmergencyCase>().Any(c => c.Id == r.CaseId && c.State != CaseState.Closed && c.State != CaseState.Erased),
            cancellationToken);
    }
}

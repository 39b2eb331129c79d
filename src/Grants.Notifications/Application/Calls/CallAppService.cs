using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Notifications.Contracts;
using Grants.Notifications.Domain.Calls;
using Microsoft.EntityFrameworkCore;

namespace Grants.Notifications.Application.Calls;

/// <summary>Calls that staff make after reminders went unanswered.</summary>
internal sealed class CallAppService(GrantsDbContext db, CurrentUser user, IAudit audit, TimeProvider clock)
{
    private const string MarkMade = "markMade";

    public async Task<CallDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        ToDto(await db.Set<PartnerCall>().AsNoTracking().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken));

    public async Task<CallDto> MarkMadeAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var call = await db.Set<PartnerCall>().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        db.Expect(call, version);
        call.MarkMade(user.Required.UserId, clock.GetUtcNow().UtcDateTime);
        audit.Record("call.made", call.Id);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(call);
    }

    private CallDto ToDto(PartnerCall call) => new(
        call.Id, call.Subject, call.OrganisationId, call.Kind, call.ObligationId, call.DueOn, call.State, call.ClosedAt, call.Version,
        PartnerCall.Transitions.Allows(call.State, CallAction.MarkMade) && user.Holds(NotificationsPermissions.Call.Close) ? [MarkMade] : []);
}

/// <summary>A call to make.</summary>
internal sealed record CallDto(
    Guid Id, string Subject, Guid OrganisationId, string Kind, Guid ObligationId, DateOnly DueOn, CallState State, DateTime? ClosedAt, long Version,
    IReadOnlyList<string> Actions);

using System.Security.Cryptography;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Application.Alerts;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Application.Cases;

/// <summary>A word comes: it is kept, and who is on duty is alerted, in one save.</summary>
internal sealed class CaseOpening(GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, Alarm alarm, CaseTwins twins)
{
    /// <summary>By staff. Who works on cases has this one in hand at once; anybody else hands it on and sees only that it was received.</summary>
    public Task<OpenedDto> OpenAsync(OpenCaseInput input, CancellationToken cancellationToken) => OpenAsync(CaseSource.Staff, input, cancellationToken);

    /// <summary>By somebody of a partner.</summary>
    public Task<OpenedDto> AskAsync(OpenCaseInput input, CancellationToken cancellationToken) => OpenAsync(CaseSource.Partner, input, cancellationToken);

    /// <summary>What the caller asked for, newest first.</summary>
    public async Task<IReadOnlyList<AskDto>> OwnAsync(CancellationToken cancellationToken)
    {
        var own = await db.Set<EmergencyCase>().AsNoTracking().Where(c => c.OpenedBy == user.Id)
            .OrderByDescending(c => c.OpenedAt).Take(Domain.ProtectionConsts.ListLength).ToListAsync(cancellationToken);
        return [.. own.Select(c => new AskDto(c.Id, c.Code, c.OpenedAt, AnsweredBy(c), c.AcknowledgedAt, c.State is CaseState.Closed or CaseState.Erased))];
    }

    private async Task<OpenedDto> OpenAsync(CaseSource source, OpenCaseInput input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var opened = EmergencyCase.Open(await CodeAsync(cancellationToken), source, input.Risk, input.Needs, user.Id, now);
        db.Add(opened);
        db.Add(CaseDocument.Of(opened, Convert.FromBase64String(input.Content), user.Id, now));
        if (user.Holds(Contracts.ProtectionPermissions.Case.Work)) opened.Acknowledge(user.Id, now);
        await alarm.RaiseAsync(opened, AlertKind.Opened, cancellationToken);
        await twins.MarkAsync(opened, input.Marks, cancellationToken);
        idempotency.Remember(opened.Id);
        audit.Record("desk.opened", opened.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedDto(opened.Id, opened.Code, AnsweredBy(opened));
    }

    private static DateTime AnsweredBy(EmergencyCase about) => CaseClocks.Of(about)[0].DueAt;

    private async Task<string> CodeAsync(CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("desk-code");
        while (true)
        {
            var code = CaseCode.From(RandomNumberGenerator.GetBytes(CaseCode.RandomBytes));
            if (!await db.Set<EmergencyCase>().AnyAsync(c => c.Code == code, cancellationToken)) return code;
        }
    }
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;

namespace Grants.Infrastructure.Auditing;

/// <summary>Collects the entries of a unit of work and refuses one that changes records without saying so.</summary>
internal sealed class AuditTrail(CurrentUser user, CurrentScope scope, TimeProvider clock) : IAudit
{
    private const int ActMaxLength = 80;
    private readonly List<(string Act, Guid[] Records)> pending = [];

    public void Record(string act, params IEnumerable<Guid> recordIds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(act);
        if (act.Length > ActMaxLength) throw new ArgumentException("Too long for the log.", nameof(act));
        pending.Add((act, [.. recordIds]));
    }

    /// <summary>Adds the collected entries to the context.</summary>
    public void AddEntries(GrantsDbContext context, bool mustExist)
    {
        if (mustExist && pending.Count == 0)
            throw new InvalidOperationException("A record changed without an audit entry: call IAudit.Record before saving.");
        foreach (var (act, records) in pending) context.Add(Entry(act, records, purpose: null));
        pending.Clear();
    }

    /// <summary>Makes an entry for the present actor.</summary>
    public AuditEntry Entry(string act, IEnumerable<Guid> records, string? purpose)
    {
        var entry = new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            ActorId = user.Info?.UserId,
            ActorRoles = user.Info is { } info ? string.Join(',', info.Roles) : scope.Value.Kind == ScopeKind.System ? "system" : "anonymous",
            Act = act,
            Purpose = purpose ?? scope.TakeReasons() ?? scope.Value.Reason,
        };
        entry.About(records);
        return entry;
    }
}

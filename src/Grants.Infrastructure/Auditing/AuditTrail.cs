using Grants.Infrastructure.Auditing.Tree;
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
        foreach (var (act, records) in pending) Write(context, Entry(act, records.Select(id => new AuditRecord { RecordId = id }), purpose: null));
        pending.Clear();
    }

    /// <summary>Adds an entry, and that it waits for its place in the tree.</summary>
    public static void Write(GrantsDbContext context, AuditEntry entry)
    {
        context.Add(entry);
        context.Add(new AuditWaiting { EntryId = entry.Id });
    }

    /// <summary>Makes an entry for the present actor.</summary>
    public AuditEntry Entry(string act, IEnumerable<AuditRecord> records, string? purpose)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = new AuditEntry
        {
            // What every database keeps: the moment is part of what the tree proves.
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            ActorId = user.Info?.UserId,
            ActorRoles = user.Info is { } info ? string.Join(',', info.Roles) : scope.Value.Kind == ScopeKind.System ? "system" : "anonymous",
            Act = act,
            Purpose = purpose ?? scope.TakeReasons() ?? scope.Value.Reason,
        };
        entry.About(records);
        return entry;
    }
}

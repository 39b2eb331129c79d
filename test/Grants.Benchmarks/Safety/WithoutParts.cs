using System.Diagnostics;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Auditing.Tree;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grants.Benchmarks.Safety;

/// <summary>
/// While it is on, units of work of this process are written without entries of the log, messages of the outbox and idempotency records. They are
/// taken out at the last moment, so that nothing in the program itself can be switched off.
/// </summary>
internal sealed class WithoutParts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private volatile bool isOn;

    public WithoutParts() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public bool IsOn { get => isOn; set => isOn = value; }

    /// <summary>How many rows were left out: zero would mean that nothing was compared.</summary>
    public int LeftOut { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this, name => name == CoreEventId.SaveChangesStarting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (!isOn || value.Key != CoreEventId.SaveChangesStarting.Name || value.Value is not DbContextEventData { Context: GrantsDbContext context }) return;
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.Entity is AuditRecord or AuditEntry or AuditWaiting or OutboxMessage or IdempotencyRecord).ToList())
        {
            entry.State = EntityState.Detached;
            LeftOut++;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}

using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grants.Infrastructure.Sealing;

/// <summary>What happens when a sealed value does not open: an audit entry that names the record, an alert to people, a line in the log. Never the value.</summary>
/// <remarks>Called where a piece of work ends, in a request, a job or a message, whose own transaction is gone by then; writes in one of its own.</remarks>
public sealed partial class IntegrityIncidents(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IntegrityIncidents> log) : IDisposable
{
    /// <summary>Act in the audit log; the purpose names the field.</summary>
    public const string Act = "integrity.incident";

    // Two who meet the same value at the same moment make one alert.
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Puts an incident on record. Does nothing for other errors.</summary>
    public async Task RecordAsync(Exception error, CancellationToken cancellationToken)
    {
        if (error is not IntegrityException incident) return;
        var (record, field) = (incident.RecordId ?? Guid.Empty, incident.Field ?? "key");
        LogIncident(log, field, record);
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            using var why = services.GetRequiredService<CurrentScope>().AsSystem(field);
            var db = services.GetRequiredService<GrantsDbContext>();
            var today = clock.GetUtcNow().UtcDateTime.Date;
            var isTold = await db.Set<AuditEntry>().AnyAsync(e => e.Act == Act && e.At >= today && e.Records.Any(r => r.RecordId == record), cancellationToken);
            foreach (var alert in isTold ? [] : services.GetServices<IIntegrityAlert>()) await alert.AddAsync(record, field, cancellationToken);
            services.GetRequiredService<IAudit>().Record(Act, record);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The reader still gets the answer for a value that did not open. Only the type: a text could carry more than the log may.
            LogUnrecorded(log, e.GetType().FullName!);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    [LoggerMessage(LogLevel.Critical, "A sealed value did not open: {Field} of record {Record}")]
    private static partial void LogIncident(ILogger log, string field, Guid record);

    [LoggerMessage(LogLevel.Critical, "The incident could not be put on record: {Error}")]
    private static partial void LogUnrecorded(ILogger log, string error);
}

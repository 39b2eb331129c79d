using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Sealing;

/// <summary>Writes and commits who reads what, on a connection of its own, before anything is opened.</summary>
internal sealed class Vault(GrantsDbContext context, Sealer sealer, AuditTrail audit, IServiceScopeFactory scopes) : IVault
{
    /// <summary>Act of every reading.</summary>
    public const string ReadAct = AuditEntry.ReadAct;

    public async Task<T?> OpenAsync<T>(ISealedRecord record, Sealed<T>? value, string purpose, CancellationToken cancellationToken)
    {
        if (value is null) return default;
        var opened = await OpenManyAsync([record], purpose, cancellationToken);
        return opened.Open(record, value);
    }

    public async Task<IOpenedVault> OpenManyAsync(IReadOnlyCollection<ISealedRecord> records, string purpose, CancellationToken cancellationToken)
    {
        if (context.IsWriting) throw new InvalidOperationException("Sealed values are not opened inside a write transaction: read first, then change.");
        if (records.Count > 0) await RecordReadingAsync(records, purpose, cancellationToken);
        sealer.Refresh();
        return new OpenedVault(context, sealer, [.. records]);
    }

    private async Task RecordReadingAsync(IReadOnlyCollection<ISealedRecord> records, string purpose, CancellationToken cancellationToken)
    {
        var entry = audit.Entry(ReadAct, records.Select(r => new AuditRecord { RecordId = r.Id, OwnerId = r.KeyOwnerId }), purpose);
        await using var own = scopes.CreateAsyncScope();
        own.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.System(ReadAct));
        var log = own.ServiceProvider.GetRequiredService<GrantsDbContext>();
        AuditTrail.Write(log, entry);
        try
        {
            await log.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new ReadingNotRecordedException(e);
        }
    }

    private sealed class OpenedVault(GrantsDbContext context, Sealer sealer, HashSet<ISealedRecord> named) : IOpenedVault
    {
        public T? Open<T>(ISealedRecord record, Sealed<T>? value)
        {
            if (value is null) return default;
            if (!named.Contains(record)) throw new InvalidOperationException("This record was not named when the reading was recorded.");
            if (value.IsPending) throw new IntegrityException();
            var place = new SealedPlace(LogicalNameOf(record, value), record.Id, record.KeyOwnerId);
            try
            {
                return sealer.Open(record, place, value);
            }
            catch (IntegrityException)
            {
                throw new IntegrityException(place.RecordId, place.LogicalName);
            }
        }

        /// <summary>The property is found by the value itself, so that nobody can name a wrong one.</summary>
        private string LogicalNameOf<T>(ISealedRecord record, Sealed<T> value)
        {
            foreach (var property in SealedModel.PropertiesOf(context.Model, record.GetType()))
            {
                if (ReferenceEquals(property.Read(record), value)) return property.LogicalName;
            }

            throw new IntegrityException();
        }
    }
}

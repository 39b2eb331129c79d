using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Idempotency;

/// <summary>The intention of the present request. Its record is saved in the transaction of its effect: a retry finds it, a crash leaves neither.</summary>
public sealed class IdempotencyScope
{
    private IdempotencyRecord? record;
    private IdempotencyRecord? asked;
    private Guid? result;

    /// <summary>True once the record has been added to a unit of work.</summary>
    internal bool IsRecorded => record is not null;

    /// <summary>True once the record is in the database.</summary>
    internal bool IsSavedBy(GrantsDbContext context) => record is not null && context.Entry(record).State == EntityState.Unchanged;

    /// <summary>Says which record the request makes. Call before saving.</summary>
    public void Remember(Guid resultId) => result = resultId;

    internal void Begin(IdempotencyRecord request) => asked = request;

    internal void AddRecord(GrantsDbContext context)
    {
        if (asked is null || record is not null) return;
        record = asked;
        record.Made(result);
        context.Add(record);
    }
}

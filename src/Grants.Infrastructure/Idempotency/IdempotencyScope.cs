using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Infrastructure.Idempotency;

/// <summary>The intention of the present request. Its record is saved in the transaction of its effect: a retry finds it, a crash leaves neither.</summary>
public sealed class IdempotencyScope
{
    private IdempotencyRecord? record;
    private Func<Guid?, IdempotencyRecord>? make;
    private Guid? result;

    /// <summary>True once the record has been added to a unit of work.</summary>
    internal bool IsRecorded => record is not null;

    /// <summary>Says which record the request makes. Call before saving.</summary>
    public void Remember(Guid resultId) => result = resultId;

    internal void Begin(Func<Guid?, IdempotencyRecord> makeRecord) => make = makeRecord;

    internal void AddRecord(GrantsDbContext context)
    {
        if (make is null || record is not null) return;
        record = make(result);
        context.Add(record);
    }
}

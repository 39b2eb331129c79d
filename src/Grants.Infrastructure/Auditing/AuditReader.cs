using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Auditing;

/// <summary>Answers questions about the log. The caller must already have been allowed to see the record.</summary>
public sealed class AuditReader(GrantsDbContext context)
{
    /// <summary>The last act that changed a record, readings left out.</summary>
    public async Task<ChangeDto?> LastChangeAsync(Guid recordId, CancellationToken cancellationToken) =>
        await Acts(recordId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new ChangeDto(e.Act, e.At, e.ActorRoles)).FirstOrDefaultAsync(cancellationToken);

    // Reading a record changes nothing of it, nor does its person's coming and going.
    private IQueryable<AuditEntry> Acts(Guid recordId) => context.Set<AuditEntry>().AsNoTracking()
        .Where(e => e.Act != Vault.ReadAct && !e.Act.StartsWith("session.") && e.Records.Any(r => r.RecordId == recordId));
}

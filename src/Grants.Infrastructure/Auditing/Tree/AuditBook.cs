using System.Text;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Auditing.Tree;

/// <inheritdoc />
internal sealed class AuditBook(GrantsDbContext context, AuditNodes nodes, AuditCheckpoints checkpoints, AuditSigner signer, AuditExport export) : IAuditBook
{
    public async Task<AuditStanding?> StandingAsync(Guid entryId, CancellationToken cancellationToken)
    {
        if (await context.Set<AuditPlace>().AsNoTracking().SingleOrDefaultAsync(p => p.EntryId == entryId, cancellationToken) is not { } place) return null;
        var entry = await context.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Id == entryId, cancellationToken);
        var previous = place.Index - 1;
        var before = await context.Set<AuditPlace>().AsNoTracking().Where(p => p.Index == previous).Select(p => p.Hash).SingleOrDefaultAsync(cancellationToken);
        var line = Encoding.UTF8.GetString(AuditLine.Of(place.Index, before, entry));
        return new AuditStanding(place.Index, line, Text(place.Hash), before is null ? null : Text(before), await SignedAsync(place.Index, cancellationToken));
    }

    public async Task WriteAsync(Stream to, CancellationToken cancellationToken) => await export.WriteAsync(to, cancellationToken);

    private async Task<AuditCheckpointProof?> SignedAsync(long index, CancellationToken cancellationToken)
    {
        if (await checkpoints.LastAsync(cancellationToken) is not { } last || index >= last.Size) return null;
        var proof = await nodes.ProofAsync(index, last.Size, cancellationToken);
        return new AuditCheckpointProof(last.Size, last.At, Text(last.Root), Text(last.Signature), [.. proof.Select(Text)], signer.PublicKey);
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes);
}

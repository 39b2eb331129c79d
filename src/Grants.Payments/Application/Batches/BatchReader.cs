using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Batches;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Batches;

/// <summary>Shows what came of an act on several orders.</summary>
internal sealed class BatchReader(GrantsDbContext db, IUserDirectory people)
{
    public async Task<BatchDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.Set<PaymentBatch>().AsNoTracking().SingleOrNotFoundAsync(b => b.Id == id, cancellationToken);
        var names = await people.UserNamesAsync([batch.By], cancellationToken);
        var file = batch.FileId is { } fileId
            ? await db.Set<BankFile>().Where(f => f.Id == fileId)
                .Select(f => new { f.Sha256, Order = db.Set<PaymentOrder>().Where(o => o.FileId == f.Id).OrderBy(o => o.Code).Select(o => (Guid?)o.Id).FirstOrDefault() })
                .SingleOrDefaultAsync(cancellationToken)
            : null;
        return new BatchDto(
            batch.Id, batch.Code, batch.Act.ToString(), names.GetValueOrDefault(batch.By, "?"), batch.At, file?.Sha256, file?.Order,
            [.. batch.Items.OrderBy(i => i.Number).Select(i => new BatchItemDto(i.RecordId, i.OrderCode, i.PartnerCode, i.AmountMinor, i.Currency, i.Refusal))]);
    }
}

using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Batches;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.BankFiles;

/// <summary>Takes what a bank says became of a file (pain.002): first a look that changes nothing, then every order by its own status.</summary>
/// <remarks>Never more than the file says: what is pending, unknown or without the bank's reference stays as it is and is named.</remarks>
internal sealed class BankStatusAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, ICodes codes, ILedger ledger, IdempotencyScope idempotency)
{
    public async Task<IReadOnlyList<BankStatusRowDto>> CheckAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var found = await FindAsync(Pain002.Read(bytes), cancellationToken);
        return [.. found.Select(f => new BankStatusRowDto(f.Status.OrderCode, f.Status.Status, f.Status.Reason, f.Order?.Id, f.Order?.State.ToString(), f.Status.Meaning.ToString(), WhyNot(f)))];
    }

    /// <summary>Errors as <see cref="Pain002.Read"/>; what cannot be done to one order is that order's result.</summary>
    public async Task<CreatedDto> TakeAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var found = await FindAsync(Pain002.Read(bytes), cancellationToken);
        var batch = PaymentBatch.Of(await codes.NextAsync("PB", Baghdad.DayOf(Now).Year, cancellationToken), BatchAct.BankStatus, user.Id, Now);
        foreach (var (status, order) in found)
        {
            if (order is null) batch.Refused(Guid.Empty, PaymentsErrors.StatusNoOrder);
            else if (WhyNot((status, order)) is { } code) batch.Refused(order, code);
            else await TakeAsync(batch, status, order, cancellationToken);
        }

        db.Add(batch);
        audit.Record("payment.bank-status", [batch.Id, .. batch.Items.Where(i => i.Refusal is null).Select(i => i.RecordId)]);
        idempotency.Remember(batch.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(batch.Id);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task TakeAsync(PaymentBatch batch, BankStatus status, PaymentOrder order, CancellationToken cancellationToken)
    {
        try
        {
            if (status.Meaning == BankStatusMeaning.Failed)
            {
                if (order.Fail($"pain.002 {status.Status} {status.Reason}".TrimEnd(), user.Id, Now))
                    await ledger.FailedAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
            }
            else if (order.Send(status.BankReference!, status.On ?? Baghdad.DayOf(Now), user.Id, Now))
            {
                await ledger.SentAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
            }

            batch.Done(order);
        }
        catch (BusinessException e) when (db.Entry(order).State == EntityState.Unchanged)
        {
            // The rule refused before the order changed: the result of this one order. A refusal of the ledger ends the whole file.
            batch.Refused(order, e.Code);
        }
    }

    private static string? WhyNot((BankStatus Status, PaymentOrder? Order) found) => found.Status.Meaning switch
    {
        _ when found.Order is null => PaymentsErrors.StatusNoOrder,
        BankStatusMeaning.Pending => PaymentsErrors.StatusPending,
        BankStatusMeaning.Unknown => PaymentsErrors.StatusUnknown,
        BankStatusMeaning.Sent when found.Order.State is not (OrderState.Released or OrderState.Uncertain) => CommonErrors.WrongState,
        BankStatusMeaning.Sent when found.Status.BankReference is null => PaymentsErrors.StatusNoReference,
        BankStatusMeaning.Failed when found.Order.State is not (OrderState.Released or OrderState.Uncertain or OrderState.Sent) => CommonErrors.WrongState,
        _ => null,
    };

    private async Task<IReadOnlyList<(BankStatus Status, PaymentOrder? Order)>> FindAsync(BankStatusReport report, CancellationToken cancellationToken)
    {
        if (report.All is { } all)
        {
            var name = report.MessageId + ".xml";
            var inFile = await db.Set<PaymentOrder>().Where(o => db.Set<BankFile>().Any(f => f.Id == o.FileId && f.Name == name)).OrderBy(o => o.Code).ToListAsync(cancellationToken);
            return inFile.Count > 0 ? [.. inFile.Select(o => (all with { OrderCode = o.Code }, (PaymentOrder?)o))] : [(all with { OrderCode = report.MessageId ?? "" }, null)];
        }

        var codesOf = report.Each.Select(s => s.OrderCode).Distinct().ToList();
        var orders = await db.Set<PaymentOrder>().Where(o => codesOf.Contains(o.Code)).ToDictionaryAsync(o => o.Code, cancellationToken);
        // An order named twice counts by the last word of the bank.
        return [.. report.Each.GroupBy(s => s.OrderCode).Select(g => (g.Last(), orders.GetValueOrDefault(g.Key)))];
    }
}

/// <summary>What the bank says of one order, and what would be done.</summary>
/// <param name="OrderCode">As in the file.</param>
/// <param name="Status">The bank's code.</param>
/// <param name="Reason">The bank's reason code, or null.</param>
/// <param name="OrderId">The order, or null when there is none of that code.</param>
/// <param name="State">State of the order now.</param>
/// <param name="Meaning"><c>Sent</c>, <c>Failed</c>, <c>Pending</c> or <c>Unknown</c>.</param>
/// <param name="Refusal">Code of the sentence that says why nothing is done, or null.</param>
internal sealed record BankStatusRowDto(string OrderCode, string Status, string? Reason, Guid? OrderId, string? State, string Meaning, string? Refusal);

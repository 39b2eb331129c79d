using System.Security.Cryptography;
using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Application.Orders;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Batches;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Batches;

/// <summary>Prepares, approves or releases many orders in one act of one person: what the rules refuse is left out and said, the rest is done together.</summary>
internal sealed class BatchAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, ICodes codes, Payables payables, Destinations destinations, IFunds funds,
    BankFileMaker files, IdempotencyScope idempotency, ISignedActs signed, IOptions<PaymentsOptions> options)
{
    /// <summary>Orders in one act.</summary>
    public const int Most = 1000;

    public async Task<CreatedDto> PrepareAsync(PrepareBatchInput input, CancellationToken cancellationToken)
    {
        var ids = input.PayableIds.Distinct().ToList();
        var found = await payables.FindAsync(ids, cancellationToken);
        var ordered = await db.Set<PaymentOrder>().Where(o => ids.Contains(o.LivePayableId!.Value)).Select(o => o.PayableId).ToHashSetAsync(cancellationToken);
        await destinations.LoadAsync([.. found.Values.Select(p => Way.Of(p, PaymentRoute.BankFile))], cancellationToken);
        var paying = await funds.FindAsync([.. found.Values.Select(p => p.FundId).Distinct()], cancellationToken);
        var numbers = new Queue<string>(await codes.NextManyAsync("PY", Year, found.Count, cancellationToken));
        var batch = await BeginAsync(BatchAct.Prepare, cancellationToken);
        foreach (var id in ids)
        {
            if (!found.TryGetValue(id, out var payable)) batch.Refused(id, PaymentsErrors.NotPayable);
            else if (ordered.Contains(id)) batch.Refused(id, PaymentsErrors.AlreadyOrdered);
            else if (Try(() => Prepare(payable, paying[payable.FundId].DonorId, numbers.Dequeue()), out var order) is { } code) batch.Refused(id, code);
            else batch.Done(order!);
        }

        return await SaveAsync(batch, "payment.prepared", cancellationToken);
    }

    /// <summary>Errors: that of the first order when nothing can be approved.</summary>
    public async Task<CreatedDto> ApproveAsync(DecideBatchInput input, CancellationToken cancellationToken)
    {
        var batch = await BeginAsync(BatchAct.Approve, cancellationToken);
        var done = Decide(batch, input, await LoadAsync(input, cancellationToken), order => order.Approve(user.Id, Now));
        await SignAsync("payment.batch-approved", done, input, cancellationToken);
        return await SaveAsync(batch, "payment.approved", cancellationToken);
    }

    /// <summary>All that goes by bank file goes in one. Errors: as <see cref="ApproveAsync"/>, <c>payment.debtor-missing</c>.</summary>
    public async Task<CreatedDto> ReleaseAsync(DecideBatchInput input, CancellationToken cancellationToken)
    {
        var batch = await BeginAsync(BatchAct.Release, cancellationToken);
        var orders = await LoadAsync(input, cancellationToken);
        var payable = await payables.FindAsync([.. orders.Values.Select(o => o.PayableId)], cancellationToken);
        await destinations.LoadAsync(orders.Values, cancellationToken);
        var done = Decide(batch, input, orders, order => order.Release(payable.GetValueOrDefault(order.PayableId), destinations.Of(Way.Of(order)), user.Id, Now));
        await SignAsync("payment.batch-released", done, input, cancellationToken);
        foreach (var order in done)
        {
            destinations.Join(order);
            if (order.Route == PaymentRoute.Agent) order.PutCode(PayoutCode.New());
        }

        if (await files.MakeAsync(batch.Code, done, Now, cancellationToken) is { } file) batch.PutFile(file);
        return await SaveAsync(batch, "payment.released", cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private int Year => Baghdad.DayOf(Now).Year;

    private async Task<PaymentBatch> BeginAsync(BatchAct act, CancellationToken cancellationToken) =>
        PaymentBatch.Of(await codes.NextAsync("PB", Year, cancellationToken), act, user.Id, Now);

    private PaymentOrder Prepare(Payable payable, Guid donorId, string code)
    {
        var to = destinations.Of(Way.Of(payable, PaymentRoute.BankFile));
        var required = ApprovalRule.Required(payable.Amount, options.Value.ThresholdOf(payable.Amount.Currency));
        var order = PaymentOrder.Prepare(code, payable, donorId, to, required, user.Id, Now);
        db.Add(order);
        return order;
    }

    private async Task<Dictionary<Guid, PaymentOrder>> LoadAsync(DecideBatchInput input, CancellationToken cancellationToken)
    {
        var ids = input.Orders.Select(o => o.Id).Distinct().ToList();
        return await db.Set<PaymentOrder>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
    }

    private static List<PaymentOrder> Decide(PaymentBatch batch, DecideBatchInput input, Dictionary<Guid, PaymentOrder> orders, Action<PaymentOrder> act)
    {
        List<PaymentOrder> done = [];
        foreach (var seen in input.Orders.DistinctBy(o => o.Id))
        {
            if (!orders.TryGetValue(seen.Id, out var order)) batch.Refused(seen.Id, CommonErrors.NotFound);
            else if (order.Version != seen.Version) batch.Refused(order, CommonErrors.Stale);
            else if (Try(() => Done(act, order), out _) is { } code) batch.Refused(order, code);
            else
            {
                batch.Done(order);
                done.Add(order);
            }
        }

        return done.Count > 0 ? done : throw new BusinessException(batch.Items[0].Refusal!);
    }

    private static PaymentOrder Done(Action<PaymentOrder> act, PaymentOrder order)
    {
        act(order);
        return order;
    }

    /// <summary>What a rule refuses is the result of this one order; anything else ends the whole batch. A refused order is as it was: aggregates check first.</summary>
    private static string? Try(Func<PaymentOrder> act, out PaymentOrder? order)
    {
        order = null;
        try
        {
            order = act();
            return null;
        }
        catch (BusinessException e)
        {
            return e.Code;
        }
    }

    /// <summary>One signature over all of them: each amount, destination and version. The id stands for exactly these orders, so that the same request asks for the same signature.</summary>
    private Task SignAsync(string act, IReadOnlyList<PaymentOrder> done, DecideBatchInput input, CancellationToken cancellationToken)
    {
        var versions = input.Orders.DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Version);
        var id = new Guid(SHA256.HashData([.. done.SelectMany(o => o.Id.ToByteArray())]).AsSpan(0, 16));
        return signed.SignAsync(
            act,
            id,
            new { Orders = done.Select(o => new { o.Code, o.AmountMinor, o.Currency, o.PayableId, o.DestinationId, o.GrantCode, o.Hash, Version = versions[o.Id] }).ToList() },
            cancellationToken);
    }

    private async Task<CreatedDto> SaveAsync(PaymentBatch batch, string act, CancellationToken cancellationToken)
    {
        db.Add(batch);
        audit.Record(act, [batch.Id, .. batch.Items.Where(i => i.Refusal is null).Select(i => i.RecordId)]);
        idempotency.Remember(batch.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(batch.Id);
    }
}

using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Payments.Application;
using Grants.Payments.Application.Orders;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Batches;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Seeding;

/// <inheritdoc cref="IDemoPayments" />
internal sealed class DemoPayments(
    GrantsDbContext db, IFunds funds, ILedger ledger, IBookDay bookDay, IDemoUsers users, IUserDirectory directory, ICodes codes, IAudit audit, BankFileMaker files, Destinations destinations,
    IOptions<PaymentsOptions> options) : IDemoPayments
{
    public async Task<Guid> RunAsync(DemoPayment payment, CancellationToken cancellationToken)
    {
        var target = Enum.Parse<OrderState>(payment.State);
        var payable = payment.Payable;
        var at = payment.PreparedAt;
        var payee = await db.Set<Payee>().SingleAsync(p => p.OrganisationId == payable.OrganisationId, cancellationToken);
        var fund = await funds.GetAsync(payable.FundId, cancellationToken);
        var required = ApprovalRule.Required(payable.Amount, options.Value.ThresholdOf(payable.Amount.Currency));
        var code = await codes.NextAsync("PY", Baghdad.DayOf(at).Year, cancellationToken);
        var order = PaymentOrder.Prepare(code, payable, fund.DonorId, payee, required, await FinanceAsync(DemoUserNames.Finance1, cancellationToken), at);
        db.Add(order);
        await SaveAsync(order, "payment.prepared", cancellationToken);
        if (target == OrderState.Prepared) return order.Id;
        if (target == OrderState.Cancelled) order.Cancel("Demo: prepared for the wrong day.", await FinanceAsync(DemoUserNames.Finance1, cancellationToken), at.AddHours(1));
        else await DecideAsync(order, payable, payee, target, at, cancellationToken);
        await SaveAsync(order, "payment." + target.ToString().ToLowerInvariant(), cancellationToken);
        if (target > OrderState.Released && target != OrderState.Cancelled) await FinishAsync(order, payment, target, at.AddHours(24), cancellationToken);
        return order.Id;
    }

    private async Task DecideAsync(PaymentOrder order, Payable payable, Payee payee, OrderState target, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var manager in new[] { DemoUserNames.Manager1, DemoUserNames.Manager2 }.Take(order.RequiredApprovals))
            order.Approve(await users.AddAsync(manager, [Roles.GrantsManager], null, null, cancellationToken), at.AddHours(2));
        if (target == OrderState.Approved) return;
        order.Release(payable, payee, await users.AddAsync(DemoUserNames.Controller, [Roles.FinanceController], null, null, cancellationToken), at.AddHours(5));
        await destinations.LoadAsync([order], cancellationToken);
        // What only waits for the bank was released as one act on several orders would be.
        var batch = target == OrderState.Released ? PaymentBatch.Of(await codes.NextAsync("PB", Baghdad.DayOf(at).Year, cancellationToken), BatchAct.Release, order.Acts[^1].By, at.AddHours(5)) : null;
        batch?.Done(order);
        var file = await files.MakeAsync(batch?.Code ?? order.Code, [order], at.AddHours(5), cancellationToken);
        if (batch is null) return;
        batch.PutFile(file!);
        db.Add(batch);
    }

    private async Task FinishAsync(PaymentOrder order, DemoPayment payment, OrderState target, DateTime at, CancellationToken cancellationToken)
    {
        var finance = await FinanceAsync(DemoUserNames.Finance1, cancellationToken);
        if (target == OrderState.Uncertain)
        {
            order.Doubt("Demo: the bank's page did not answer.", finance, at);
            await SaveAsync(order, "payment.unsure", cancellationToken);
            return;
        }

        order.Send("DEMO-" + order.Code, Baghdad.DayOf(at), finance, at);
        bookDay.MoveTo(Baghdad.DayOf(at));
        await ledger.SentAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
        await SaveAsync(order, "payment.sent", cancellationToken);
        if (target == OrderState.Received)
        {
            order.Receive(payment.Received, Baghdad.DayOf(at.AddDays(4)), await LeadAsync(payment.Payable, cancellationToken), at.AddDays(4));
            bookDay.MoveTo(Baghdad.DayOf(at.AddDays(4)));
            await ledger.ReceivedAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
            await SaveAsync(order, "payment.received", cancellationToken);
        }
        else if (target == OrderState.Failed)
        {
            order.Fail("Demo: the bank sent it back.", finance, at.AddDays(3));
            bookDay.MoveTo(Baghdad.DayOf(at.AddDays(3)));
            await ledger.FailedAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
            await SaveAsync(order, "payment.failed", cancellationToken);
        }
    }

    private Task<Guid> FinanceAsync(string userName, CancellationToken cancellationToken) =>
        users.AddAsync(userName, [Roles.FinanceOfficer], null, null, cancellationToken);

    /// <summary>A lead of the partner; a partner without people gets one of its own, named by its code.</summary>
    private async Task<Guid> LeadAsync(Payable payable, CancellationToken cancellationToken)
    {
        var leads = await directory.InOrganisationAsync(payable.OrganisationId, Roles.PartnerLead, cancellationToken);
        if (leads.Count > 0) return leads[0].Id;
        var userName = payable.PartnerCode.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() + "-lead";
        return await users.AddAsync(userName, [Roles.PartnerLead], payable.OrganisationId, null, cancellationToken);
    }

    private async Task SaveAsync(PaymentOrder order, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, order.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Orders;

/// <summary>Carries an order from prepared to what the bank did. Who may is asked three times: role here, person in the aggregate, version in the database.</summary>
internal sealed class OrderAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, ICodes codes, Payables payables, Destinations destinations, IFunds funds, ILedger ledger,
    BankFileMaker files, IVault vault, IdempotencyScope idempotency, ISignedActs signed,
    IOptions<PaymentsOptions> options)
{
    public async Task<CreatedDto> PrepareAsync(PrepareOrderInput input, CancellationToken cancellationToken)
    {
        var payable = await payables.FindAsync(input.PayableId, cancellationToken) ?? throw new BusinessException(PaymentsErrors.NotPayable);
        if (await db.Set<PaymentOrder>().AnyAsync(o => o.LivePayableId == payable.Id, cancellationToken)) throw new BusinessException(PaymentsErrors.AlreadyOrdered);
        var fund = await funds.GetAsync(payable.FundId, cancellationToken);
        var required = ApprovalRule.Required(payable.Amount, options.Value.ThresholdOf(payable.Amount.Currency));
        var to = await DestinationAsync(Way.Of(payable, RouteOf(input), input.AgentId), cancellationToken);
        var code = await codes.NextAsync("PY", Baghdad.DayOf(Now).Year, cancellationToken);
        var order = PaymentOrder.Prepare(code, payable, fund.DonorId, to, required, user.Id, Now);
        db.Add(order);
        audit.Record("payment.prepared", order.Id);
        idempotency.Remember(order.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(order.Id);
    }

    public async Task ApproveAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.Approve(user.Id, Now);
        await SignAsync("payment.approved", order, version, cancellationToken);
        await SaveAsync(order, "payment.approved", cancellationToken);
    }

    public Task CancelAsync(Guid id, NoteInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "payment.cancelled", o => o.Cancel(input.Note, user.Id, Now), cancellationToken);

    public Task DoubtAsync(Guid id, NoteInput input, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "payment.unsure", o => o.Doubt(input.Note, user.Id, Now), cancellationToken);

    public async Task UsePayeeAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.UseDestination(await DestinationAsync(Way.Of(order), cancellationToken), user.Id, Now);
        await SaveAsync(order, "payment.prepared-again", cancellationToken);
    }

    public async Task ReleaseAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        var payable = await payables.FindAsync(order.PayableId, cancellationToken);
        order.Release(payable, await DestinationAsync(Way.Of(order), cancellationToken), user.Id, Now);
        await SignAsync("payment.released", order, version, cancellationToken);
        destinations.Join(order);
        await files.MakeAsync(order.Code, [order], Now, cancellationToken);
        if (order.Route == PaymentRoute.Agent) order.PutCode(PayoutCode.New());
        await SaveAsync(order, "payment.released", cancellationToken);
    }

    public async Task SendAsync(Guid id, SendOrderInput input, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        if (order.Send(input.BankReference, DayText.Parse(input.SentOn, "sentOn"), user.Id, Now))
            await ledger.SentAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
        await SaveAsync(order, "payment.sent", cancellationToken);
    }

    public async Task FailAsync(Guid id, NoteInput input, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        if (order.Fail(input.Note, user.Id, Now))
            await ledger.FailedAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
        await SaveAsync(order, "payment.failed", cancellationToken);
    }

    /// <summary>Shows the code to one of the team, who tells the agent. Once: it is on record first, and then gone from every screen.</summary>
    public async Task<PayoutCodeDto> GiveCodeAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.GiveCode(user.Id, Now);
        await SaveAsync(order, "payment.code-given", cancellationToken);
        return new PayoutCodeDto((await vault.OpenAsync(order, order.PayoutCode, "payment-code.agent", cancellationToken))!);
    }

    public Task RenewCodeAsync(Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, "payment.code-renewed", o => o.RenewCode(PayoutCode.New(), user.Id, Now), cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task ChangeAsync(Guid id, long version, string act, Action<PaymentOrder> change, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        change(order);
        await SaveAsync(order, act, cancellationToken);
    }

    private async Task<PaymentOrder> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await db.Set<PaymentOrder>().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        db.Expect(order, version);
        return order;
    }

    private static PaymentRoute RouteOf(PrepareOrderInput input) =>
        input.Route is null ? PaymentRoute.BankFile : Enum.Parse<PaymentRoute>(input.Route, ignoreCase: true);

    private async Task<Destination> DestinationAsync(Way way, CancellationToken cancellationToken)
    {
        await destinations.LoadAsync([way], cancellationToken);
        return destinations.Of(way);
    }

    /// <summary>What a person puts their name to: this amount, to this version of the payee, in this version of the order.</summary>
    private Task SignAsync(string act, PaymentOrder order, long version, CancellationToken cancellationToken) => signed.SignAsync(
        act,
        order.Id,
        new { order.Code, order.AmountMinor, order.Currency, order.PayableId, order.DestinationId, order.GrantCode, order.Hash, version },
        cancellationToken);

    private async Task SaveAsync(PaymentOrder order, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, order.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

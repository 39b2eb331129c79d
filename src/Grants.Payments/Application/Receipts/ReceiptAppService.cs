using Grants.Funding.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Application.Orders;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Receipts;

/// <summary>The partner lead says what came in, or that nothing has.</summary>
internal sealed class ReceiptAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IVault vault, ILedger ledger)
{
    public async Task ConfirmAsync(Guid id, ConfirmReceiptInput input, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.Receive(AmountOf(input), DayText.Parse(input.ReceivedOn, "receivedOn"), user.Id, Now, CostOf(input));
        // The ledger is kept in the fund's currency: what was sent has arrived; the real rate and cost stay with the order.
        await ledger.ReceivedAsync(order.FundId, order.GrantId, order.Id, order.Amount, cancellationToken);
        await SaveAsync(order, "payment.received", cancellationToken);
    }

    public async Task CorrectAsync(Guid id, ConfirmReceiptInput input, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.Correct(AmountOf(input), DayText.Parse(input.ReceivedOn, "receivedOn"), user.Id, Now, CostOf(input));
        await SaveAsync(order, "payment.receipt-corrected", cancellationToken);
    }

    public async Task ReportMissingAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.ReportMissing(user.Id, Now);
        await SaveAsync(order, "payment.reported-missing", cancellationToken);
    }

    /// <summary>Opens the account a payment went to; the reading is on record first.</summary>
    public async Task<ReceiptAccountDto> RevealAsync(Guid id, CancellationToken cancellationToken)
    {
        var order = await db.Set<PaymentOrder>().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        var payee = await db.Set<Payee>().SingleOrNotFoundAsync(x => x.OrganisationId == order.OrganisationId, cancellationToken);
        var version = payee.Versions.SingleOrDefault(v => v.Id == order.DestinationId) ?? throw new NotFoundException();
        var account = (await vault.OpenAsync(version, version.Account, "receipt.read", cancellationToken))!;
        return new ReceiptAccountDto(Iban.Display(account.Iban), account.BankName);
    }

    /// <summary>Shows the code for the agent to the partner lead. Once: it is on record first, and then gone from every screen.</summary>
    public async Task<PayoutCodeDto> SeeCodeAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await LoadAsync(id, version, cancellationToken);
        order.SeeCode(user.Id, Now);
        await SaveAsync(order, "payment.code-seen", cancellationToken);
        return new PayoutCodeDto((await vault.OpenAsync(order, order.PayoutCode, "payment-code.recipient", cancellationToken))!);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static Amount AmountOf(ConfirmReceiptInput input) => Read(input.Amount, input.Currency, "amount");

    private static Amount? CostOf(ConfirmReceiptInput input) => string.IsNullOrWhiteSpace(input.Cost) ? null : Read(input.Cost, input.Currency, "cost");

    private static Amount Read(string text, string currency, string field)
    {
        if (!Currency.IsKnown(currency)) throw new BusinessException(MoneyErrors.UnknownCurrency).ForField("currency");
        try
        {
            return AmountText.Parse(text, currency);
        }
        catch (BusinessException e)
        {
            var error = new BusinessException(e.Code, e).ForField(field);
            foreach (var (name, value) in e.Values) error.WithData(name, value);
            throw error;
        }
    }

    private async Task<PaymentOrder> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var order = await db.Set<PaymentOrder>().SingleOrNotFoundAsync(x => x.Id == id, cancellationToken);
        db.Expect(order, version);
        return order;
    }

    private async Task SaveAsync(PaymentOrder order, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, order.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

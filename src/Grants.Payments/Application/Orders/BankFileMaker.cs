using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Orders;

/// <summary>Makes the bank file of an order, once, and gives its bytes.</summary>
internal sealed class BankFileMaker(GrantsDbContext db, IVault vault, PayableList payables, IOptions<PaymentsOptions> options)
{
    /// <summary>Opens the account and writes the file; the caller adds and saves it. Errors: <c>payment.debtor-missing</c>, <c>payee.latin-name-needed</c>.</summary>
    public async Task<BankFile> MakeAsync(PaymentOrder order, Payee payee, DateTime at, CancellationToken cancellationToken)
    {
        var debtor = options.Value.Debtor.ToParty();
        var version = payee.Versions.Single(v => v.Id == order.PayeeVersionId);
        var account = (await vault.OpenAsync(version, version.Account, "payment-order.release", cancellationToken))!;
        var creditor = new BankParty(account.FileName(), account.Iban, account.Bic);
        var bytes = Pain001.Write(new BankTransfer(order.Code, order.Amount, debtor, creditor, Baghdad.DayOf(at), at));
        return new BankFile(order.Id, order.Code, bytes, at);
    }

    /// <summary>Name and bytes of an order's file; the reading is on record first. Errors: <c>not-found</c>, and why nothing may leave now.</summary>
    public async Task<(string Name, byte[] Content)> ReadAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var file = await db.Set<BankFile>().SingleOrNotFoundAsync(f => f.OrderId == orderId, cancellationToken);
        var order = await db.Set<PaymentOrder>().AsNoTracking().SingleOrNotFoundAsync(o => o.Id == orderId, cancellationToken);
        if (order.WhyNotFile(await payables.FindAsync(order.PayableId, cancellationToken)) is { } code) throw new BusinessException(code);
        return (file.Name, (await vault.OpenAsync(file, file.Content, "payment-file.download", cancellationToken))!);
    }
}

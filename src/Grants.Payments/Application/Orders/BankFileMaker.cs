using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Orders;

/// <summary>Makes the bank file of orders that are let go together, once, and gives its bytes.</summary>
internal sealed class BankFileMaker(GrantsDbContext db, IVault vault, Payables payables, Destinations destinations, IOptions<PaymentsOptions> options)
{
    /// <summary>Opens the accounts, writes the file of all orders that go by file, and adds it; the caller saves. Null when none does. The payees are loaded.</summary>
    /// <remarks>Errors: <c>payment.debtor-missing</c>, <c>payee.latin-name-needed</c>.</remarks>
    public async Task<BankFile?> MakeAsync(string code, IReadOnlyCollection<PaymentOrder> orders, DateTime at, CancellationToken cancellationToken)
    {
        var byFile = orders.Where(o => o.Route == PaymentRoute.BankFile).OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
        if (byFile.Count == 0) return null;
        var debtor = options.Value.Debtor.ToParty();
        var versions = byFile.ToDictionary(o => o.Id, o => destinations.PayeeOf(o.OrganisationId)!.Versions.Single(v => v.Id == o.DestinationId));
        var opened = await vault.OpenManyAsync([.. versions.Values.Distinct()], "payment-order.release", cancellationToken);
        var transfers = byFile.Select(order =>
        {
            var account = opened.Open(versions[order.Id], versions[order.Id].Account)!;
            return new BankTransfer(order.Code, order.Amount, new BankParty(account.FileName(), account.Iban, account.Bic));
        });
        var file = new BankFile(code, Pain001.Write(new BankMessage(code, debtor, Baghdad.DayOf(at), at, [.. transfers])), at);
        foreach (var order in byFile) order.PutInto(file);
        db.Add(file);
        return file;
    }

    /// <summary>Name and bytes of the file an order is in; the reading is on record first. Errors: <c>not-found</c>, and why nothing may leave now.</summary>
    public async Task<(string Name, byte[] Content)> ReadAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var order = await db.Set<PaymentOrder>().AsNoTracking().SingleOrNotFoundAsync(o => o.Id == orderId, cancellationToken);
        var file = await db.Set<BankFile>().SingleOrNotFoundAsync(f => f.Id == order.FileId, cancellationToken);
        if (await WhyNotAsync(order, cancellationToken) is { } code) throw new BusinessException(code);
        return (file.Name, (await vault.OpenAsync(file, file.Content, "payment-file.download", cancellationToken))!);
    }

    /// <summary>Why the file of an order may not be had now, or null. All its orders count: a file cannot leave one of them out.</summary>
    public async Task<string?> WhyNotAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var together = await db.Set<PaymentOrder>().AsNoTracking().Where(o => o.FileId == order.FileId).ToListAsync(cancellationToken);
        // The bank has it: from now on it is a record.
        if (together.Any(o => o.IsPosted)) return null;
        if (together.Any(o => o.State == OrderState.Failed)) return PaymentsErrors.FileStopped;
        var waiting = together.Where(o => o.State == OrderState.Released).ToList();
        var payable = await payables.FindAsync([.. waiting.Select(o => o.PayableId)], cancellationToken);
        await destinations.LoadAsync(waiting, cancellationToken);
        return waiting.Select(o => o.WhyNotFile(payable.GetValueOrDefault(o.PayableId)) ?? destinations.WhyNot(o)).FirstOrDefault(code => code is not null);
    }
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Partners.Contracts;
using Grants.Payments.Domain.Banks;
using Grants.Payments.Domain.Orders;
using Grants.Payments.Domain.Payees;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Banks;

/// <summary>
/// What stops money though the bank details are right: the bank takes nothing or not this currency, or the partner's registration has run out. Loaded once for
/// as many partners as are in hand; asked when an order is prepared, when it is released, and whenever its bank file is wanted.
/// </summary>
internal sealed class PayeeGuards(GrantsDbContext db, IRegistrations registrations)
{
    private readonly Dictionary<string, Bank?> banks = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> asked = [];
    private readonly HashSet<Guid> expired = [];

    /// <summary>Loads what is needed for these partners and their payees.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Guid> organisations, IReadOnlyCollection<Payee> payees, CancellationToken cancellationToken)
    {
        var fresh = organisations.Where(asked.Add).ToList();
        if (fresh.Count > 0) expired.UnionWith(await registrations.ExpiredAsync(fresh, cancellationToken));
        var codes = payees.Select(p => p.Current?.BankCode ?? "").Where(c => c.Length > 0 && !banks.ContainsKey(c)).Distinct().ToList();
        if (codes.Count == 0) return;
        foreach (var code in codes) banks[code] = null;
        foreach (var bank in await db.Set<Bank>().Where(b => codes.Contains(b.Code)).ToListAsync(cancellationToken)) banks[bank.Code] = bank;
    }

    /// <summary>Why nothing in that currency goes to the partner by that route now, or null. Errors it names: <c>payee.registration-expired</c>, <c>payee.bank-*</c>.</summary>
    public string? WhyNot(PaymentRoute route, Guid organisation, Payee? payee, string currency)
    {
        if (expired.Contains(organisation)) return PayeeErrors.RegistrationExpired;
        if (route == PaymentRoute.Agent || payee?.Current is not { } version) return null;
        return version.BankCode.Length == 0 ? PayeeErrors.BankUnknown : banks.GetValueOrDefault(version.BankCode)?.WhyNot(currency);
    }

    /// <summary>The bank joins the unit of work by its version: frozen in this very moment, it makes the release stale.</summary>
    public void Join(Payee payee)
    {
        if (payee.Current is { } version && banks.GetValueOrDefault(version.BankCode) is { } bank) db.Touch(bank);
    }
}

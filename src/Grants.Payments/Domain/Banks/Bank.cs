using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Domain.Banks;

/// <summary>What a bank may do, as people found out: banks are frozen or lose currencies from one day to the next, so every finding has its day and its source.</summary>
/// <remarks>Nothing is known of a bank by itself: no list of restricted banks is built in, for it would be wrong tomorrow.</remarks>
internal sealed class Bank : AggregateRoot
{
    private readonly List<BankCheck> checks = [];

    private Bank()
    {
    }

    public Bank(string code) => Code = BankCode.Demand(code);

    /// <summary>The first eight of its BIC: bank, country, place. Branches are the same bank.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Every finding, in order; the last one counts.</summary>
    public IReadOnlyList<BankCheck> Checks => checks;

    /// <summary>The finding that counts; null before the first.</summary>
    public BankCheck? Current => checks.MaxBy(c => c.Number);

    /// <summary>Records what was found. Errors: <c>payment.person-unknown</c>, <c>payment.date-in-future</c> at <c>checkedOn</c>, <c>bank.currencies-missing</c> at <c>restrictedCurrencies</c>.</summary>
    public void Record(BankFinding finding, Guid by, DateTime at)
    {
        if (by == Guid.Empty) throw new BusinessException(PaymentsErrors.PersonUnknown);
        if (finding.CheckedOn > Kernel.Time.Baghdad.DayOf(at)) throw new BusinessException(PaymentsErrors.DateInFuture).ForField("checkedOn");
        if (finding.Standing == BankStanding.Restricted && finding.RestrictedCurrencies.Count == 0)
            throw new BusinessException(BankErrors.CurrenciesMissing).ForField("restrictedCurrencies");
        checks.Add(new BankCheck(checks.Count + 1, finding, by, at));
    }

    /// <summary>Why nothing in that currency may go to an account there, or null: <c>payee.bank-frozen</c>, <c>payee.bank-restricted</c>. A bank nobody has checked stops nothing.</summary>
    public string? WhyNot(string currency) => Current switch
    {
        { Standing: BankStanding.Frozen } => PayeeErrors.BankFrozen,
        { Standing: BankStanding.Restricted } check when check.Currencies.Contains(currency) => PayeeErrors.BankRestricted,
        _ => null,
    };
}

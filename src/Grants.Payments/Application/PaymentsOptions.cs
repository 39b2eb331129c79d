using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Payees;
using Grants.Payments.Stripe;

namespace Grants.Payments.Application;

/// <summary>Settings, section <c>Payments</c>.</summary>
internal sealed class PaymentsOptions
{
    public const string Section = "Payments";

    /// <summary>By currency: from this amount on (as people write it) two approvals. A currency without one always needs two.</summary>
    public Dictionary<string, string> TwoApprovalsFrom { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The programme's own account.</summary>
    public DebtorOptions Debtor { get; init; } = new();

    /// <summary>Payment by card.</summary>
    public StripeOptions Stripe { get; init; } = new();

    /// <summary>Days after sending from which a missing confirmation is work for staff.</summary>
    public int ReceiptMissingAfterDays { get; init; } = 10;

    /// <summary>Whether a holder's name in Arabic letters is written in Latin ones when nobody typed them; else it is refused until somebody does.</summary>
    public bool TransliterateNames { get; init; }

    /// <summary>The threshold of a currency, or null when there is none or it cannot be read: then more approvals, never fewer.</summary>
    public long? ThresholdOf(string currency) => TwoApprovalsFrom.LimitOf(currency);
}

/// <summary>The account payments leave from, <c>Payments:Debtor</c>.</summary>
internal sealed class DebtorOptions
{
    public string? Name { get; init; }

    public string? Iban { get; init; }

    public string? Bic { get; init; }

    /// <summary>Checked as a payee's account is. Errors: <c>payment.debtor-missing</c>.</summary>
    public BankParty ToParty()
    {
        try
        {
            var account = PayeeAccount.From(Name ?? "", null, Iban ?? "", "-", Bic ?? "", "USD");
            return new BankParty(account.FileName(), account.Iban, account.Bic);
        }
        catch (BusinessException e)
        {
            throw new BusinessException(PaymentsErrors.DebtorMissing, e);
        }
    }
}

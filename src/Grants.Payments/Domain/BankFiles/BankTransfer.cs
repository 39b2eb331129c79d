using Grants.Kernel.Money;

namespace Grants.Payments.Domain.BankFiles;

/// <summary>One side of a transfer, as a bank file names it. In memory only.</summary>
/// <param name="Name">Latin letters of the SWIFT set.</param>
/// <param name="Iban">Without spaces.</param>
/// <param name="Bic">Of the bank.</param>
internal sealed record BankParty(string Name, string Iban, string Bic)
{
    /// <summary>Never the account.</summary>
    public override string ToString() => "[sealed]";
}

/// <summary>One payment that a bank is asked for.</summary>
/// <param name="Code">The order's own code: the only reference, it means nothing outside.</param>
/// <param name="Amount">What to pay.</param>
/// <param name="Creditor">Who is paid.</param>
internal sealed record BankTransfer(string Code, Amount Amount, BankParty Creditor);

/// <summary>What one file asks a bank to do.</summary>
/// <param name="Code">Of the order or the batch; means nothing outside.</param>
/// <param name="Debtor">Who pays.</param>
/// <param name="On">Execution day, Baghdad.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Transfers">At least one.</param>
internal sealed record BankMessage(string Code, BankParty Debtor, DateOnly On, DateTime MadeAt, IReadOnlyList<BankTransfer> Transfers);

namespace Grants.Payments.Domain.Statements;

/// <summary>What the bank says about a line: names, accounts, free text. In memory only; stored as one sealed value.</summary>
/// <param name="Counterparty">Who paid or was paid.</param>
/// <param name="Account">Its account.</param>
/// <param name="Remittance">What the payment was for.</param>
/// <param name="BankReference">The bank's own reference of the booking.</param>
/// <param name="EndToEndId">The reference the payer gave.</param>
/// <param name="Others">Further references on the way.</param>
internal sealed record LineTexts(
    string? Counterparty, string? Account, string? Remittance, string? BankReference, string? EndToEndId, IReadOnlyList<string>? Others = null)
{
    /// <summary>ISO 20022 for a payer that gave none.</summary>
    public const string NotProvided = "NOTPROVIDED";

    /// <summary>Everything that may be a reference, without repetition.</summary>
    public IEnumerable<string> References() => new[] { BankReference, EndToEndId }.Concat(Others ?? []).Append(Remittance)
        .Where(r => !string.IsNullOrWhiteSpace(r) && !r.Equals(NotProvided, StringComparison.OrdinalIgnoreCase) && r.Length <= PaymentsConsts.BankReferenceLength)
        .Select(r => r!).Distinct(StringComparer.Ordinal).Take(StatementsConsts.ReferencesPerLine);

    /// <summary>The codes of ours that it names.</summary>
    public IReadOnlyList<string> OrderCodes() => Statements.OrderCodes.In([EndToEndId, Remittance, BankReference, .. Others ?? []]);

    /// <summary>Never a text.</summary>
    public override string ToString() => "[sealed]";
}

namespace Grants.Payments.Application.Receipts;

/// <summary>A partner's money page.</summary>
/// <param name="ToConfirm">Sent, the bank's usual days have passed or not; the partner can say what came in.</param>
/// <param name="Coming">Instalments that were not sent yet, by day.</param>
/// <param name="Received">Confirmed, newest first.</param>
internal sealed record MoneyDto(IReadOnlyList<ReceiptDto> ToConfirm, IReadOnlyList<ComingDto> Coming, IReadOnlyList<ReceiptDto> Received);

/// <summary>One payment as the partner sees it.</summary>
internal sealed record ReceiptDto(
    Guid Id, long Version, string Code, long AmountMinor, string Currency, int? Number, int? Of, DateOnly? SentOn, DateTime? MissingReportedAt,
    long? ReceivedMinor, string? ReceivedCurrency, long? ReceivedCostMinor, DateOnly? ReceivedOn, DateTime? CorrectableUntil, string Route, IReadOnlyList<string> Actions);

/// <summary>An instalment to come.</summary>
/// <param name="PayableId">The instalment.</param>
/// <param name="AmountMinor">What was awarded.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="OpensOn">From which day it can be paid.</param>
/// <param name="IsBeingPaid">True when an order is on its way through the team.</param>
internal sealed record ComingDto(Guid PayableId, long AmountMinor, string Currency, int Number, int Of, DateOnly OpensOn, bool IsBeingPaid);

/// <summary>What came in, as typed. <c>Cost</c> is what was kept on the way, in the same currency; empty when nothing is known.</summary>
internal sealed record ConfirmReceiptInput(string Amount, string Currency, string ReceivedOn, string? Cost = null);

/// <summary>The account a payment went to, as opened for the partner itself.</summary>
internal sealed record ReceiptAccountDto(string Iban, string BankName);

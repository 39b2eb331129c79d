using Grants.Payments.Domain.Cards;

namespace Grants.Payments.Application.Cards;

/// <summary>What can be paid by card of one fund.</summary>
/// <param name="IsOn">Whether card payment is set up here at all.</param>
/// <param name="Items">Payments that were begun, the newest of each pledge.</param>
internal sealed record CardPaymentsDto(bool IsOn, IReadOnlyList<CardPaymentDto> Items);

/// <summary>A payment by card or bank debit.</summary>
/// <param name="Id">The payment.</param>
/// <param name="ContributionId">The pledge it is for.</param>
/// <param name="State">How far it has come.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="FeeMinor">What the card service kept, minor units; null while that is not known.</param>
/// <param name="FeeCurrency">ISO 4217.</param>
internal sealed record CardPaymentDto(Guid Id, Guid ContributionId, CardPaymentState State, DateTime StartedAt, long? FeeMinor, string? FeeCurrency);

/// <summary>Where the person pays.</summary>
/// <param name="Url">At the card service.</param>
internal sealed record CheckoutDto(string Url);

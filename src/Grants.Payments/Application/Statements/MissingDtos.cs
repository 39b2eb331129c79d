namespace Grants.Payments.Application.Statements;

/// <summary>What is missing on either side, today.</summary>
/// <param name="Since">First day that statements cover; null when there is none yet: then nothing can be missing.</param>
/// <param name="Until">Last day they cover.</param>
/// <param name="Totals">By kind, currency and age.</param>
/// <param name="Items">Oldest first, not more than <paramref name="Shown"/> of each kind.</param>
/// <param name="Shown">How many of each kind are shown at most.</param>
internal sealed record MissingDto(DateOnly? Since, DateOnly? Until, IReadOnlyList<MissingTotalDto> Totals, IReadOnlyList<MissingItemDto> Items, int Shown);

/// <summary>One total.</summary>
/// <param name="Kind"><c>Order</c>, <c>Returned</c>, <c>Contribution</c>, <c>Refund</c>, <c>LineOut</c> or <c>LineIn</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Band"><c>0-7</c>, <c>8-30</c>, <c>31-60</c> or <c>61</c> days.</param>
/// <param name="Count">How many.</param>
/// <param name="AmountMinor">Together.</param>
internal sealed record MissingTotalDto(string Kind, string Currency, string Band, int Count, long AmountMinor);

/// <summary>One thing that is on one side only.</summary>
/// <param name="Kind">As <see cref="MissingTotalDto.Kind"/>.</param>
/// <param name="Id">The order, the contribution's fund, the refund's grant, or the statement of a line.</param>
/// <param name="Code">Its code.</param>
/// <param name="On">Sent, received or booked.</param>
/// <param name="Days">Since then.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record MissingItemDto(string Kind, Guid Id, string Code, DateOnly On, int Days, long AmountMinor, string Currency);

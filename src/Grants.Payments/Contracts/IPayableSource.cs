using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>Says what is to be paid. Implemented by Awards (open tranches); orders are made for nothing else.</summary>
public interface IPayableSource
{
    /// <summary>Everything that may be paid now and has no live order, oldest first.</summary>
    Task<IReadOnlyList<Payable>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Payables by id, open or already in payment. Left out is what is not to be paid (any more); what only waits has a <see cref="Payable.Hold"/>.</summary>
    Task<IReadOnlyList<Payable>> FindAsync(IReadOnlyCollection<Guid> payableIds, CancellationToken cancellationToken);
}

/// <summary>One thing to be paid, for example a tranche that has opened.</summary>
/// <param name="Id">The payable; at most one live order each.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="GrantCode">Code people see, such as <c>G-2026-014</c>.</param>
/// <param name="OrganisationId">The partner that is paid.</param>
/// <param name="PartnerCode">Its code, such as <c>P-017</c>.</param>
/// <param name="FundId">The fund that pays.</param>
/// <param name="Amount">What is to be paid.</param>
/// <param name="OpenedOn">The day in Baghdad from which it may be paid.</param>
/// <param name="AskedBy">The person who asked for it, who may then do nothing else in the chain; null when a date opened it.</param>
/// <param name="Hold">Code of the sentence that says why nothing may be paid for it now, such as <see cref="PayableHolds.GrantPaused"/>; null when it may.</param>
/// <param name="Kind">What it is for; <see cref="PayableKind.UrgentSupport"/> carries a random code and goes to verified payees and agents only.</param>
public sealed record Payable(
    Guid Id, Guid GrantId, string GrantCode, Guid OrganisationId, string PartnerCode, Guid FundId, Amount Amount, DateOnly OpenedOn, Guid? AskedBy,
    string? Hold = null, PayableKind Kind = PayableKind.Grant);

/// <summary>What money is for, in words that say nothing.</summary>
public enum PayableKind
{
    /// <summary>An instalment of a grant.</summary>
    Grant,

    /// <summary>Urgent support; whose, only Protection knows.</summary>
    UrgentSupport,
}

/// <summary>Why a payable waits, whatever became of its order: until the reason is gone nothing goes to the bank.</summary>
public static class PayableHolds
{
    /// <summary>The grant is paused for safety or stopped by an authority.</summary>
    public const string GrantPaused = "payment.grant-paused";
}

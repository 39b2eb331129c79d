using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>Says what is to be paid. Implemented by Awards (open tranches); orders are made for nothing else.</summary>
public interface IPayableSource
{
    /// <summary>Everything that may be paid now and has no live order, oldest first.</summary>
    Task<IReadOnlyList<Payable>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>One payable by id, open or already in payment, or null when it may not be paid (any more).</summary>
    Task<Payable?> FindAsync(Guid payableId, CancellationToken cancellationToken);
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
public sealed record Payable(
    Guid Id, Guid GrantId, string GrantCode, Guid OrganisationId, string PartnerCode, Guid FundId, Amount Amount, DateOnly OpenedOn, Guid? AskedBy);

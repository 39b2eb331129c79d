using Grants.Kernel.Money;

namespace Grants.Payments.Contracts;

/// <summary>Knows the instalments of a partner's grants, for its money page. Implemented by Awards.</summary>
public interface IInstalmentSource
{
    /// <summary>All instalments of running grants of one organisation, by day.</summary>
    Task<IReadOnlyList<Instalment>> OfOrganisationAsync(Guid organisationId, CancellationToken cancellationToken);
}

/// <summary>One instalment as the partner sees it.</summary>
/// <param name="PayableId">The same id as <see cref="Payable.Id"/>.</param>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many the grant has.</param>
/// <param name="Amount">What was awarded.</param>
/// <param name="OpensOn">The day in Baghdad from which it may be paid.</param>
public sealed record Instalment(Guid PayableId, int Number, int Of, Amount Amount, DateOnly OpensOn);

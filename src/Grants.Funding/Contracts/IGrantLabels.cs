namespace Grants.Funding.Contracts;

/// <summary>Codes of the grants behind ledger entries. Owned here, implemented by Awards; without it entries are shown without a code.</summary>
public interface IGrantLabels
{
    /// <summary>Codes such as <c>G-2026-014</c> of the grants the reader may see.</summary>
    Task<IReadOnlyDictionary<Guid, string>> CodesAsync(IReadOnlyCollection<Guid> grantIds, CancellationToken cancellationToken);
}

using Grants.Funding.Contracts;

namespace Grants.Funding.Application.Funds;

/// <summary>Codes of the grants behind entries, as far as the reader may see them.</summary>
internal static class GrantCodes
{
    public static async Task<IReadOnlyDictionary<Guid, string>> OfAsync(
        IEnumerable<IGrantLabels> labels, IReadOnlyCollection<Guid> grants, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, string>();
        if (grants.Count == 0) return known;
        foreach (var source in labels)
            foreach (var (id, code) in await source.CodesAsync(grants, cancellationToken)) known[id] = code;
        return known;
    }
}

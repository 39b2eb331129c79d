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
        // The module that stands highest knows the grants, which are nearly all: most often nobody else is asked.
        foreach (var source in labels.Reverse())
        {
            var left = grants.Where(id => !known.ContainsKey(id)).ToList();
            if (left.Count == 0) break;
            foreach (var (id, code) in await source.CodesAsync(left, cancellationToken)) known[id] = code;
        }

        return known;
    }
}

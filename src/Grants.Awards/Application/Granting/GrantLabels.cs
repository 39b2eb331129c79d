using Grants.Awards.Contracts;
using Grants.Funding.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Granting;

/// <summary>Gives ledger entries the codes of their grants, as far as the reader may see them.</summary>
internal sealed class GrantLabels(IGrants grants) : IGrantLabels
{
    public async Task<IReadOnlyDictionary<Guid, string>> CodesAsync(IReadOnlyCollection<Guid> grantIds, CancellationToken cancellationToken) =>
        await grants.Rows.Where(g => grantIds.Contains(g.Id)).Select(g => new { g.Id, g.Code }).ToDictionaryAsync(g => g.Id, g => g.Code, cancellationToken);
}

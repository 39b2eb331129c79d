using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.Infrastructure.Sealing;

/// <summary>Whether the key store belongs to the database.</summary>
internal sealed class SealingCheck(GrantsDbContext context, KeyStore keys)
{
    /// <summary>
    /// False when values are sealed and the keys of none of them are there. One that is there is enough: single keys are missing where people were
    /// erased, and a single changed value is no reason to keep everybody out.
    /// </summary>
    public async Task<bool> FitsAsync(CancellationToken cancellationToken)
    {
        var rows = new SealedRows(context);
        var missing = new HashSet<Guid>();
        foreach (var column in rows.Columns)
        {
            await foreach (var key in rows.KeysAsync(column, cancellationToken))
            {
                if (!missing.Contains(key) && keys.Find(key) is not null) return true;
                missing.Add(key);
            }
        }

        return missing.Count == 0;
    }
}

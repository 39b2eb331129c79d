using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Settings of every SQLite connection (architecture.md, Databases): nothing is lost on power loss, deleted content is overwritten;
/// 8 MB of pages are kept per connection, for with SQLite's 2 MB a list at 100 × demo size reads its pages from the file again each time.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON; PRAGMA cache_size=-8000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

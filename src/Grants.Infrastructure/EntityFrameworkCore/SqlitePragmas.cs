using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Settings of every SQLite connection (architecture.md, Databases): nothing is lost on power loss, deleted content is overwritten;
/// 8 MB of pages are kept per connection, for with SQLite's 2 MB a list at 100 × demo size reads its pages from the file again each time.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON; PRAGMA cache_size=-8000;";

    // By SQLite's own handle: the pool hands the same one out again, with its settings, and asking anew costs a fifth of a millisecond.
    private readonly ConditionalWeakTable<object, object> set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection, out var handle)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        set.AddOrUpdate(handle, this);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection, out var handle)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        set.AddOrUpdate(handle, this);
    }

    private bool IsNew(DbConnection connection, out object handle)
    {
        handle = ((SqliteConnection)connection).Handle ?? throw new InvalidOperationException("The connection is not open.");
        return !set.TryGetValue(handle, out _);
    }
}

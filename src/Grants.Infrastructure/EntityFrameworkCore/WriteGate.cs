using Microsoft.Extensions.Options;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>SQLite has one writer. All pass this gate in turn instead of meeting SQLITE_BUSY; on a server it is open.</summary>
internal sealed class WriteGate(IOptions<DatabaseOptions> options) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly bool isNeeded = options.Value.Provider == DatabaseProvider.Sqlite;

    /// <summary>Waits for the turn. Disposing the answer gives it to the next.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!isNeeded) return NoTurn.Instance;
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose()
        {
        }
    }
}

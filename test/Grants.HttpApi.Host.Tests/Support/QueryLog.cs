using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>Hears every command that EF Core runs on one host's database, without the host knowing.</summary>
public sealed class QueryLog : IDisposable
{
    private static readonly ConcurrentDictionary<QueryLog, string> Open = new();
    private readonly ConcurrentQueue<string> commands = new();

    public QueryLog(HostFixture host) => Open[this] = host.Folder;

    /// <summary>The reading commands since the last call, and forgets them.</summary>
    public IReadOnlyList<string> TakeReads()
    {
        var taken = new List<string>();
        while (commands.TryDequeue(out var command)) taken.Add(command);
        return [.. taken.Where(c => c.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))];
    }

    public void Dispose() => Open.TryRemove(this, out _);

    /// <summary>Before the first command: a context that saw nobody listening does not ask again for a second.</summary>
    [ModuleInitializer]
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Listener());

    private static void Hear(CommandExecutedEventData done)
    {
        foreach (var (log, folder) in Open)
        {
            if (done.Connection.DataSource.StartsWith(folder, StringComparison.Ordinal)) log.commands.Enqueue(done.Command.CommandText);
        }
    }

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData done) Hear(done);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}

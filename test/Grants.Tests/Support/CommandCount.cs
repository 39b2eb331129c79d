using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Grants.Tests.Support;

/// <summary>Counts the SQL commands of the work it is given, and only of that, while other tests run beside it.</summary>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<CommandCount?> Present = new();
    private readonly List<string> commands = [];

    /// <summary>Before the first command: a context that saw nobody listening does not ask again for a second.</summary>
    [ModuleInitializer]
    internal static void Listen() => DiagnosticListener.AllListeners.Subscribe(new CommandCount());

    /// <summary>The commands in their order.</summary>
    public IReadOnlyList<string> Commands => commands;

    public static async Task<CommandCount> OfAsync(Func<Task> work)
    {
        var count = new CommandCount();
        Present.Value = count;
        try
        {
            await work();
        }
        finally
        {
            Present.Value = null;
        }

        return count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData data && Present.Value is { } count)
        {
            lock (count.commands) count.commands.Add(data.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

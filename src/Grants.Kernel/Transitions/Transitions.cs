using System.Text;
using Grants.Kernel.Errors;

namespace Grants.Kernel.Transitions;

/// <summary>The one table of what may follow what in an aggregate. A wrong state throws, it never falls through.</summary>
/// <typeparam name="TState">Enum of states.</typeparam>
/// <typeparam name="TAction">Enum of acts.</typeparam>
public sealed class Transitions<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState From, TAction Action), TState> table = [];

    /// <summary>Allows an act in a state and says where it leads.</summary>
    public Transitions<TState, TAction> Allow(TState from, TAction action, TState to)
    {
        table.Add((from, action), to);
        return this;
    }

    /// <summary>The state after the act. Errors: <c>wrong-state</c> with <c>state</c> and <c>action</c>.</summary>
    public TState Next(TState from, TAction action) =>
        table.TryGetValue((from, action), out var to)
            ? to
            : throw new BusinessException(CommonErrors.WrongState).WithData("state", from.ToString()).WithData("action", action.ToString());

    /// <summary>True when the act is possible in the state.</summary>
    public bool Allows(TState from, TAction action) => table.ContainsKey((from, action));

    /// <summary>What can be done in a state: the source of a record's buttons.</summary>
    public IReadOnlyList<TAction> ActionsFrom(TState from) =>
        [.. table.Keys.Where(k => EqualityComparer<TState>.Default.Equals(k.From, from)).Select(k => k.Action)];

    /// <summary>All rows of the table, for tests and the printed diagram.</summary>
    public IEnumerable<(TState From, TAction Action, TState To)> Rows => table.Select(r => (r.Key.From, r.Key.Action, r.Value));

    /// <summary>The table as a Mermaid state diagram, so that documentation cannot drift.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var (from, action, to) in Rows)
            text.Append("  ").Append(from).Append(" --> ").Append(to).Append(": ").Append(action).Append('\n');
        return text.ToString();
    }
}

namespace Grants.Infrastructure.Scoping;

/// <summary>The scope of the present request or job. One per dependency-injection scope; starts as <see cref="AccessScope.None"/>.</summary>
public sealed class CurrentScope
{
    private readonly Stack<AccessScope> scopes = new([AccessScope.None]);
    private readonly List<string> reasons = [];

    /// <summary>The scope in force.</summary>
    public AccessScope Value => scopes.Peek();

    /// <summary>Sets the scope of a signed-in person. Called once, by authentication.</summary>
    public void Enter(AccessScope scope) => scopes.Push(scope);

    /// <summary>Lets the system do a step that its caller may not see, e.g. post to the ledger when a partner signs. Ends when disposed.</summary>
    /// <param name="reason">Short neutral code that goes into the next audit entry, e.g. <c>ledger-posting</c>.</param>
    public IDisposable AsSystem(string reason)
    {
        scopes.Push(AccessScope.System(reason));
        reasons.Add(reason);
        return new Ending(scopes);
    }

    /// <summary>The reasons since the last audit entry; clears them.</summary>
    internal string? TakeReasons()
    {
        if (reasons.Count == 0) return null;
        var text = string.Join(',', reasons.Distinct(StringComparer.Ordinal));
        reasons.Clear();
        return text;
    }

    private sealed class Ending(Stack<AccessScope> scopes) : IDisposable
    {
        private bool ended;

        public void Dispose()
        {
            if (ended) return;
            ended = true;
            scopes.Pop();
        }
    }
}

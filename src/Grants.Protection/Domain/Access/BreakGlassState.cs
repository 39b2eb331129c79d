using Grants.Kernel.Transitions;

namespace Grants.Protection.Domain.Access;

/// <summary>Where a request to read somebody else's case stands.</summary>
internal enum BreakGlassState
{
    /// <summary>Waits for a second person, an hour at most.</summary>
    Asked,

    /// <summary>It can be read for half an hour.</summary>
    Allowed,

    /// <summary>The second person did not agree.</summary>
    Refused,

    /// <summary>Somebody else has looked at what was done.</summary>
    Reviewed,
}

/// <summary>What can be done with it.</summary>
internal enum BreakGlassAction
{
    /// <summary>The second person agrees.</summary>
    Allow,

    /// <summary>The second person does not.</summary>
    Refuse,

    /// <summary>Somebody else looks at what was done.</summary>
    Review,
}

/// <summary>The one table of it.</summary>
internal static class BreakGlassTransitions
{
    public static Transitions<BreakGlassState, BreakGlassAction> Table { get; } = new Transitions<BreakGlassState, BreakGlassAction>()
        .Allow(BreakGlassState.Asked, BreakGlassAction.Allow, BreakGlassState.Allowed)
        .Allow(BreakGlassState.Asked, BreakGlassAction.Refuse, BreakGlassState.Refused)
        .Allow(BreakGlassState.Allowed, BreakGlassAction.Review, BreakGlassState.Reviewed);
}

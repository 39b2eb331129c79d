namespace Grants.Protection.Domain.Verification;

/// <summary>How a referee was asked.</summary>
internal enum RefereeWay
{
    /// <summary>They typed a code on the neutral page.</summary>
    Code,

    /// <summary>Somebody of the team spoke with them and wrote down what they said.</summary>
    Call,
}

/// <summary>Whether a referee knows the person.</summary>
internal enum KnowsPerson
{
    Directly,
    ThroughOthers,
    No,
}

/// <summary>Whether it is as it was told, as far as the referee knows.</summary>
internal enum StoryHolds
{
    Yes,
    Partly,
    No,
}

/// <summary>How urgent a referee thinks it is.</summary>
internal enum HowUrgent
{
    Tonight,
    ThisWeek,
    CanWait,
}

/// <summary>The three answers.</summary>
internal sealed record RefereeAnswers(KnowsPerson Knows, StoryHolds Told, HowUrgent Urgent);

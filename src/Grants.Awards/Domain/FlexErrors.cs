namespace Grants.Awards.Domain;

/// <summary>Codes of broken rules around flexible money; the sentences are in Localization.</summary>
internal static class FlexErrors
{
    /// <summary>The lines do not add up to the grant.</summary>
    public const string LinesDoNotAddUp = "budget.lines-do-not-add-up";

    /// <summary>Only flexible money has lines, conditions and a plan.</summary>
    public const string NotFlexible = "budget.not-flexible";

    /// <summary>A move above what the funds' rule lets happen without asking.</summary>
    public const string AboveRule = "budget.above-rule";

    /// <summary>A line would be less than what was spent of it.</summary>
    public const string BelowSpent = "budget.below-spent";

    /// <summary>Nothing would change.</summary>
    public const string NothingChanges = "budget.nothing-changes";

    /// <summary>A line that the grant has not.</summary>
    public const string NoSuchLine = "budget.no-such-line";

    /// <summary>A request that changes the lines waits for an answer.</summary>
    public const string RequestWaits = "budget.request-waits";

    /// <summary>The planned instalments do not add up to the grant.</summary>
    public const string PlanSum = "plan.sum";

    /// <summary>A date outside the grant, or not in order.</summary>
    public const string PlanDate = "plan.date";

    /// <summary>None or too many instalments.</summary>
    public const string PlanCount = "plan.count";

    /// <summary>A condition that the grant has not.</summary>
    public const string NoSuchCondition = "condition.not-there";

    /// <summary>A condition is waived with a reason.</summary>
    public const string ReasonRequired = "condition.reason-required";

    /// <summary>More unspent than was received.</summary>
    public const string UnspentAboveReceived = "grant.unspent-above-received";
}

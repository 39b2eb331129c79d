namespace Grants.Awards.Application.Planning;

/// <summary>The instalments of flexible money before the agreement is offered.</summary>
internal sealed record PlanInput(IReadOnlyList<PlanPartInput> Instalments);

/// <summary>One instalment.</summary>
/// <param name="DueOn">Day it opens when nothing else stops it.</param>
/// <param name="Amount">As typed.</param>
/// <param name="Conditions">What it waits for.</param>
internal sealed record PlanPartInput(DateOnly DueOn, string? Amount = null, IReadOnlyList<string>? Conditions = null);

/// <summary>What showed that a condition is fulfilled, or why it is let go.</summary>
internal sealed record ConditionInput(string? Note = null);

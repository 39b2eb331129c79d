namespace Grants.Notifications.Contracts;

/// <summary>Obligations of one kind that somebody can be reminded of. Owned here, implemented by the modules above.</summary>
public interface IReminderSource
{
    /// <summary>Kind of obligation, e.g. <c>report</c>; the schedule is configured by it.</summary>
    string Kind { get; }

    /// <summary>All obligations still open. Called in a system scope; what is no longer in the list is no longer reminded of.</summary>
    Task<IReadOnlyList<Obligation>> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>Something a partner owes until it is done.</summary>
/// <param name="Kind">As <see cref="IReminderSource.Kind"/>.</param>
/// <param name="Id">The record; with step and person the unique key of one reminder.</param>
/// <param name="OrganisationId">Whose people are reminded.</param>
/// <param name="DueOn">Due at the end of this day in Baghdad.</param>
/// <param name="CreatedAtUtc">Steps that were due before this instant are never sent.</param>
public sealed record Obligation(string Kind, Guid Id, Guid OrganisationId, DateOnly DueOn, DateTime CreatedAtUtc);

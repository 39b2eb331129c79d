using Grants.Funding.Contracts;
using Grants.Funding.Domain.Years;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;

namespace Grants.Funding.Application.Years;

internal static class BookYearMapping
{
    /// <summary>Reasons are the team's: a donor sees that a year is closed, not why.</summary>
    public static ClosedYearDto ToDto(BookYear year, int? closedThrough, IOpenedVault opened, CurrentUser user) => new(
        year.Id, year.Year, year.State, year.ClosedAt,
        MayReadReasons(user) ? opened.Open(year, year.Reason) : null,
        MayReadReasons(user) ? opened.Open(year, year.ReopenReason) : null,
        year.Version, [.. ActionsOf(year, closedThrough, user)]);

    private static bool MayReadReasons(CurrentUser user) =>
        user.Holds(FundingPermissions.Year.Close) || user.Holds(FundingPermissions.Year.AskReopen);

    private static IEnumerable<string> ActionsOf(BookYear year, int? closedThrough, CurrentUser user)
    {
        if (year.Year != closedThrough) yield break;
        var table = BookYearTransitions.Table;
        if (user.Holds(FundingPermissions.Year.AskReopen) && table.Allows(year.State, BookYearAction.AskReopen)) yield return "askReopen";
        if (!user.Holds(FundingPermissions.Year.Close)) yield break;
        if (table.Allows(year.State, BookYearAction.Reopen) && user.Id != year.ReopenAskedBy) yield return "reopen";
        if (table.Allows(year.State, BookYearAction.KeepClosed)) yield return "keepClosed";
    }
}

/// <summary>A closed year of a fund's book.</summary>
internal sealed record ClosedYearDto(
    Guid Id, int Year, BookYearState State, DateTime ClosedAt, string? Reason, string? ReopenReason, long Version, IReadOnlyList<string> Actions);

using Grants.Kernel.Time;
using Grants.Notifications.Contracts;

namespace Grants.Notifications.Application.Work;

/// <summary>What needs me today: every module's items in one list: what is urgent, then the oldest promise first.</summary>
internal sealed class WorkAppService(IEnumerable<IWorkSource> sources, TimeProvider clock)
{
    public async Task<WorkDto> ListAsync(CancellationToken cancellationToken)
    {
        // One after the other: they share the database context of the request.
        var items = new List<WorkItem>();
        foreach (var source in sources) items.AddRange(await source.ItemsAsync(cancellationToken));
        var today = Baghdad.Today(clock);
        return new WorkDto(today,
        [
            .. items.OrderBy(i => i.IsUrgent ? 0 : 1).ThenBy(i => i.DueOn ?? DateOnly.MaxValue).ThenBy(i => i.Kind, StringComparer.Ordinal)
                .ThenBy(i => i.Subject, StringComparer.Ordinal)
                .Select(i => new WorkItemDto(i.Kind, i.RecordId, i.Subject, i.DueOn, i.DueOn < today, i.IsUrgent, i.Params)),
        ]);
    }
}

/// <summary>A staff member's work list.</summary>
/// <param name="Today">Today in Baghdad, from which the client makes its groups.</param>
/// <param name="Items">What is urgent, then the oldest promise first; without a promise last.</param>
internal sealed record WorkDto(DateOnly Today, IReadOnlyList<WorkItemDto> Items);

/// <summary>One item; the client makes the sentence <c>work.(kind)</c>.</summary>
internal sealed record WorkItemDto(
    string Kind, Guid RecordId, string Subject, DateOnly? DueOn, bool Late, bool IsUrgent, IReadOnlyDictionary<string, string> Params);

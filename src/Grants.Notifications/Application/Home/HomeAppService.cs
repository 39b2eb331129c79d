using Grants.Kernel.Time;
using Grants.Notifications.Contracts;

namespace Grants.Notifications.Application.Home;

/// <summary>The partner's home: one card per thing that needs the reader.</summary>
internal sealed class HomeAppService(IEnumerable<IHomeSource> sources, TimeProvider clock)
{
    public async Task<HomeDto> ListAsync(CancellationToken cancellationToken)
    {
        // One after the other: they share the database context of the request.
        var items = new List<HomeItem>();
        foreach (var source in sources) items.AddRange(await source.ItemsAsync(cancellationToken));
        return new HomeDto(Baghdad.Today(clock), [.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).ThenBy(i => i.Kind, StringComparer.Ordinal)]);
    }
}

/// <summary>The cards of a partner's home.</summary>
/// <param name="Today">Today in Baghdad.</param>
/// <param name="Items">Nearest day first; without a day last.</param>
internal sealed record HomeDto(DateOnly Today, IReadOnlyList<HomeItem> Items);

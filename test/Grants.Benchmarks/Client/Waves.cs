using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Grants.Benchmarks.Client;

/// <summary>Requests of a page and in how many waves they come: a request that starts after the answer to another began may have waited for it.</summary>
internal sealed class Waves
{
    private readonly TimeProvider clock = TimeProvider.System;
    private readonly ConcurrentDictionary<IRequest, (long Start, long Answered)> seen = new();

    public Waves(IPage page)
    {
        page.Request += (_, r) => seen[r] = (clock.GetTimestamp(), long.MaxValue);
        page.Response += (_, r) => seen[r.Request] = (seen[r.Request].Start, clock.GetTimestamp());
    }

    public int Requests => seen.Count;

    public IEnumerable<string> Paths => seen.OrderBy(r => r.Value.Start).Select(r => new Uri(r.Key.Url).AbsolutePath);

    /// <summary>Waves of what was answered. Only true on a link slow enough that a wave's requests all start before its first answer.</summary>
    public int Count()
    {
        var depth = new Dictionary<IRequest, int>();
        foreach (var (request, time) in seen.Where(r => r.Value.Answered != long.MaxValue).OrderBy(r => r.Value.Start))
            depth[request] = 1 + depth.Where(d => seen[d.Key].Answered < time.Start).Select(d => d.Value).DefaultIfEmpty().Max();
        return depth.Values.DefaultIfEmpty().Max();
    }
}

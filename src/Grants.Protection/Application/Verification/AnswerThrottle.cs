using Grants.Infrastructure.RequestProtection;
using Grants.Kernel.Errors;

namespace Grants.Protection.Application.Verification;

/// <summary>
/// How many codes may be tried that serve for nothing: from one address, and from all together, since guesses can come from everywhere. Counted before
/// a code is looked at, so that parallel tries cannot slip past, and given back when it was right.
/// </summary>
/// <remarks>In memory: it holds addresses for an hour at most and writes none. Eight signs are 25^8: at this rate a guess would take thousands of years.</remarks>
internal sealed class AnswerThrottle(TimeProvider clock)
{
    /// <summary>Wrong codes of one address.</summary>
    public const int PerAddress = 20;

    /// <summary>Wrong codes of everybody.</summary>
    public const int InAll = 500;

    private const string Everybody = "";
    private static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AllWindow = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Window> windows = new(StringComparer.Ordinal);

    /// <summary>Counts a try. Errors: <c>too-many-requests</c> with <c>seconds</c>.</summary>
    public void Count(string address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (old, _) in windows.Where(w => w.Value.Ends <= now).ToList()) windows.Remove(old);
            var (one, all) = (Of(address, now + AddressWindow), Of(Everybody, now + AllWindow));
            if (one.Tries >= PerAddress) throw TooMany(one.Ends - now);
            if (all.Tries >= InAll) throw TooMany(all.Ends - now);
            windows[address] = one with { Tries = one.Tries + 1 };
            windows[Everybody] = all with { Tries = all.Tries + 1 };
        }
    }

    /// <summary>The code was right.</summary>
    public void GiveBack(string address)
    {
        lock (gate)
        {
            foreach (var key in new[] { address, Everybody })
                if (windows.TryGetValue(key, out var window)) windows[key] = window with { Tries = Math.Max(0, window.Tries - 1) };
        }
    }

    private Window Of(string key, DateTimeOffset ends) => windows.TryGetValue(key, out var open) ? open : new Window(0, ends);

    private static BusinessException TooMany(TimeSpan wait) => new BusinessException(ProtectionErrors.TooMany)
        .WithData(ErrorValues.RetrySeconds, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));

    private sealed record Window(int Tries, DateTimeOffset Ends);
}

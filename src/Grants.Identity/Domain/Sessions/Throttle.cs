namespace Grants.Identity.Domain.Sessions;

/// <summary>Tries on one account from one known device, or from all unknown ones together, or on one invitation.</summary>
internal sealed class Throttle
{
    private Throttle()
    {
    }

    internal Throttle(string key, DateTime at)
    {
        Key = key;
        LastAt = at;
    }

    /// <summary>Hashes only: people type passwords into the wrong field.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>Tries since the last success, each counted before it is evaluated.</summary>
    public int Attempts { get; private set; }

    public DateTime LastAt { get; private set; }

    /// <summary>No try before then.</summary>
    public DateTime? BlockedUntil { get; private set; }

    /// <summary>The wait after a number of tries: none at first, then doubling up to a limit; never a lock.</summary>
    public static TimeSpan WaitAfter(int attempts)
    {
        if (attempts < IdentityConsts.FreeAttempts) return TimeSpan.Zero;
        var doublings = Math.Min(attempts - IdentityConsts.FreeAttempts, 16);
        var wait = IdentityConsts.FirstWait * Math.Pow(2, doublings);
        return wait < IdentityConsts.LongestWait ? wait : IdentityConsts.LongestWait;
    }
}

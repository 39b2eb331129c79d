namespace Grants.Awards.Domain.Granting;

/// <summary>How far a partner may move money between lines by itself (product.md, Grants: flex rule). Percent of the whole budget.</summary>
/// <param name="SilentPercent">Up to here nobody is told.</param>
/// <param name="NotifyPercent">Up to here the team and the donor are told.</param>
internal sealed record FlexRule(int SilentPercent, int NotifyPercent)
{
    private const int Whole = 100;

    /// <summary>Several funds: the strictest of them. Without a fund nothing moves by itself.</summary>
    public static FlexRule Strictest(IEnumerable<FlexRule> rules)
    {
        var all = rules.ToList();
        return all.Count == 0 ? new FlexRule(0, 0) : new FlexRule(all.Min(r => r.SilentPercent), all.Min(r => r.NotifyPercent));
    }

    /// <summary>The most that may be moved in all without anybody being told.</summary>
    public long SilentMinor(long totalMinor) => Part(totalMinor, SilentPercent);

    /// <summary>The most that may be moved in all without being asked for.</summary>
    public long NotifyMinor(long totalMinor) => Part(totalMinor, Math.Max(SilentPercent, NotifyPercent));

    private static long Part(long totalMinor, int percent) => (long)((Int128)totalMinor * percent / Whole);
}

/// <summary>What became of a move.</summary>
internal enum MoveOutcome
{
    /// <summary>Done; nobody is told.</summary>
    Silent,

    /// <summary>Done; the team and the donor are told.</summary>
    Told,

    /// <summary>Not done: it needs an amendment.</summary>
    NeedsRequest,
}

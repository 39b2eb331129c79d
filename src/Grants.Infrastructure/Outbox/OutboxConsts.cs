namespace Grants.Infrastructure.Outbox;

/// <summary>Limits of the outbox.</summary>
internal static class OutboxConsts
{
    public const int KindMaxLength = 40;
    public const int KeyMaxLength = 160;
    public const int PayloadMaxLength = 1000;
    public const int CodeMaxLength = 80;

    /// <summary>Messages of one run; the next run goes on.</summary>
    public const int BatchSize = 200;

    /// <summary>Recorded when a message was in flight during two crashes: it is not sent a third time without a person.</summary>
    public const string InterruptedTwice = "outbox.interrupted-twice";

    /// <summary>A claim of another live instance is respected this long.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Waits after each failed try; after the last one a person decides.</summary>
    public static readonly IReadOnlyList<TimeSpan> Backoff =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];
}

namespace Grants.Tests.Support;

/// <summary>A clock a test moves by hand. Starts on a Sunday, a working day in Baghdad.</summary>
internal sealed class TestClock : TimeProvider
{
    public static readonly DateTime Start = new(2026, 11, 1, 6, 0, 0, DateTimeKind.Utc);

    private DateTimeOffset now = Start;

    public override DateTimeOffset GetUtcNow() => now;

    public DateTime UtcNow => now.UtcDateTime;

    public void Advance(TimeSpan by) => now += by;

    public void AdvanceDays(int days) => now += TimeSpan.FromDays(days);
}

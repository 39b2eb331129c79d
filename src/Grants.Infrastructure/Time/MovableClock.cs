using System.Globalization;

namespace Grants.Infrastructure.Time;

/// <summary>The real clock plus a distance. Registered in the environment Demo only; survives a restart.</summary>
/// <param name="real">The clock underneath; timers stay real.</param>
/// <param name="file">Where the distance is kept.</param>
public sealed class MovableClock(TimeProvider real, string file) : TimeProvider
{
    private readonly Lock turn = new();
    private TimeSpan distance = Read(file);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + distance;

    /// <summary>Moves forward. Going back is refused: due dates would come twice.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (turn)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, (distance + by).ToString("c", CultureInfo.InvariantCulture));
            distance += by;
        }
    }

    private static TimeSpan Read(string file) =>
        File.Exists(file) && TimeSpan.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var kept) ? kept : TimeSpan.Zero;
}

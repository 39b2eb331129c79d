namespace Grants.Benchmarks.Support;

/// <summary>Times of one request, repeated.</summary>
internal sealed class Samples
{
    private readonly List<double> milliseconds = [];

    public void Add(TimeSpan time) => milliseconds.Add(time.TotalMilliseconds);

    /// <summary>The value below which a share of all lies (nearest rank).</summary>
    public double At(double share)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }

    public double Median => At(0.5);

    public double P95 => At(0.95);
}

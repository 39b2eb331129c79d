namespace Grants.Benchmarks.Lists;

/// <summary>Persons of the invented records: all different, as the chain of a payment demands.</summary>
internal static class BenchPeople
{
    public static Guid Manager { get; } = Guid.CreateVersion7();

    public static Guid Donor { get; } = Guid.CreateVersion7();

    public static Guid Lead { get; } = Guid.CreateVersion7();

    public static Guid Recorder { get; } = Guid.CreateVersion7();

    public static Guid Caller { get; } = Guid.CreateVersion7();

    public static Guid Preparer { get; } = Guid.CreateVersion7();

    public static Guid Approver { get; } = Guid.CreateVersion7();
}

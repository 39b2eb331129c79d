namespace Grants.Payments.Domain.Statements;

/// <summary>What is on one side only.</summary>
internal enum MissingKind
{
    /// <summary>An order that was sent, and no line of a bank shows it leaving.</summary>
    Order,

    /// <summary>An order whose money came back, and which counts as paid all the same.</summary>
    Returned,

    /// <summary>A contribution on record as received, and no line shows it arriving.</summary>
    Contribution,

    /// <summary>A refund on record as received, and no line shows it arriving.</summary>
    Refund,

    /// <summary>A line of money leaving that belongs to nothing yet.</summary>
    LineOut,

    /// <summary>A line of money arriving that belongs to nothing yet.</summary>
    LineIn,
}

/// <summary>How long something has been open.</summary>
internal static class Ageing
{
    /// <summary>Last day of each band; the last band has none.</summary>
    private static readonly (string Name, int Until)[] Bands = [("0-7", 7), ("8-30", 30), ("31-60", 60)];

    /// <summary>Names of all bands, youngest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Bands.Select(b => b.Name), Oldest];

    private const string Oldest = "61";

    public static string BandOf(int days) => Array.Find(Bands, b => days <= b.Until).Name ?? Oldest;
}

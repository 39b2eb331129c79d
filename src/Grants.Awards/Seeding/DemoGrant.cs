namespace Grants.Awards.Seeding;

/// <summary>A grant of the demo.</summary>
/// <param name="Partner">Code of the partner.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Years">Whole units of the fund's currency, a sum for each year.</param>
/// <param name="MonthsAgo">When it began, in months before the first of next month; 0 has not begun.</param>
/// <param name="Payments">State that each instalment's payment reached, in order; instalments beyond have none.</param>
/// <param name="Ending">What happened to the grant in the end.</param>
internal sealed record DemoGrant(string Partner, string Fund, long[] Years, int MonthsAgo, string[] Payments, DemoEnding Ending = DemoEnding.Runs)
{
    /// <summary>Months of flexible money; null is core money.</summary>
    public int? Months { get; init; }

    /// <summary>Another fund of the same donor pays the end, in whole units.</summary>
    public (string Fund, long Units)? Also { get; init; }

    private const string Arrived = "Received";

    /// <summary>Every state of grants and payments, over two years.</summary>
    public static IReadOnlyList<DemoGrant> All { get; } =
    [
        new("P-017", "F-01", [58_000, 60_000, 62_000], 12, [Arrived, Arrived]),
        new("P-017", "F-02", [24_000], 2, ["Sent"]),
        new("P-018", "F-01", [48_000, 50_000], 0, [], DemoEnding.Offered),
        new("P-001", "F-01", [40_000, 42_000], 25, [Arrived, Arrived, Arrived, Arrived], DemoEnding.Closed),
        new("P-002", "F-03", [30_000, 32_000, 34_000], 20, [Arrived, Arrived, Arrived]),
        new("P-004", "F-03", [34_000, 36_000], 8, [Arrived, "Prepared"]),
        new("P-005", "F-05", [24_000, 25_000, 26_000], 14, [Arrived, Arrived, "Approved"]),
        new("P-006", "F-01", [50_000, 50_000, 50_000], 8, [Arrived, "Released"]) { Also = ("F-02", 40_000) },
        new("P-007", "F-06", [420_000, 430_000], 14, [Arrived, Arrived], DemoEnding.Paused),
        new("P-010", "F-04", [20_000, 22_000], 9, [Arrived], DemoEnding.Suspended),
        new("P-013", "F-05", [20_000, 20_000], 16, [Arrived, Arrived], DemoEnding.Terminated),
        new("P-015", "F-01", [36_000], 5, [Arrived]),
        new("P-016", "F-06", [380_000, 390_000, 400_000], 7, [Arrived, "Failed"]),
        new("P-019", "F-03", [35_000, 35_000], 13, [Arrived, Arrived, "Uncertain"]),
        new("P-020", "F-02", [45_000, 45_000], 13, [Arrived, Arrived]),
        new("P-023", "F-01", [40_000, 40_000], 7, [Arrived, "Cancelled"]),
        new("P-024", "F-05", [22_000, 23_000], 0, [], DemoEnding.Offered),
        new("P-017", "F-01", [40_000], 5, [Arrived]) { Months = 12 },
        new("P-020", "F-01", [18_000], 0, [], DemoEnding.Planned) { Months = 8 },
    ];
}

/// <summary>How a demo grant stands today.</summary>
internal enum DemoEnding
{
    /// <summary>The agreement waits.</summary>
    Offered,

    /// <summary>Flexible money waits for its plan.</summary>
    Planned,

    /// <summary>It runs.</summary>
    Runs,

    /// <summary>Paused for safety.</summary>
    Paused,

    /// <summary>Stopped by an authority.</summary>
    Suspended,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Ended early.</summary>
    Terminated,
}

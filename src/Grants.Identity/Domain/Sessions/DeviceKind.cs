namespace Grants.Identity.Domain.Sessions;

/// <summary>What a person would call the device; all that is kept of a browser's long name.</summary>
internal enum DeviceKind
{
    Unknown,
    Phone,
    Tablet,
    Computer,
}

/// <summary>Reads the class of a device from what its browser says of itself.</summary>
internal static class DeviceKinds
{
    private static readonly (string Word, DeviceKind Kind)[] Words =
    [
        ("iPad", DeviceKind.Tablet), ("Tablet", DeviceKind.Tablet), ("iPhone", DeviceKind.Phone), ("Mobile", DeviceKind.Phone),
        ("Android", DeviceKind.Tablet), ("Windows", DeviceKind.Computer), ("Macintosh", DeviceKind.Computer), ("Linux", DeviceKind.Computer),
        ("CrOS", DeviceKind.Computer),
    ];

    /// <summary>The first word that fits; Android without "Mobile" is a tablet.</summary>
    public static DeviceKind Of(string? userAgent) => userAgent is null
        ? DeviceKind.Unknown
        : Words.FirstOrDefault(w => userAgent.Contains(w.Word, StringComparison.Ordinal)).Kind;
}

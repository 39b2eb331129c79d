namespace Grants.Benchmarks.Support;

/// <summary>Arguments of a host on a folder of its own.</summary>
internal static class HostSettings
{
    public static IEnumerable<string> For(string folder, string? address = null)
    {
        yield return "--demo";
        yield return $"--Database:DataFolder={Path.Combine(folder, "data")}";
        yield return $"--Sealing:KeyFile={Path.Combine(folder, "keys", "master.key")}";
        yield return $"--Sealing:KeyStore={Path.Combine(folder, "keys", "keys.db")}";

        // A load run is one session that asks all the time; a person never reaches the limit.
        yield return "--RequestProtection:RequestsPerMinute=1000000";
        yield return "--RequestProtection:SecretsPerPrefix=1000000";
        if (address is not null) yield return $"--Urls={address}";
    }
}

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>Hosts that tests which only look may share; tests that change start their own.</summary>
internal static class SharedHosts
{
    private static readonly Lazy<Task<HostFixture>> Full = new(() => HostFixture.StartAsync("full"));
    private static readonly Lazy<Task<HostFixture>> Empty = new(() => HostFixture.StartAsync("people"));

    public static Task<HostFixture> FullAsync() => Full.Value;

    public static Task<HostFixture> EmptyAsync() => Empty.Value;
}

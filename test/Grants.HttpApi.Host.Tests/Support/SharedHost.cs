namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>One host on an empty programme for tests that leave nothing behind.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    /// <summary>Name of the collection of tests that share it.</summary>
    public const string Name = "shared-host";

    /// <summary>The host.</summary>
    public HostFixture Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await HostFixture.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

[CollectionDefinition(SharedHost.Name)]
public sealed class SharedHostTests : ICollectionFixture<SharedHost>;

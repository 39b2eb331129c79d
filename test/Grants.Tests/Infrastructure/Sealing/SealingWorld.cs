using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Infrastructure.Sealing;

/// <summary>Sealed records, and other processes on the same data.</summary>
internal static class SealingWorld
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer);

    public static readonly Dictionary<string, string?> NoGrace = new() { ["Sealing:KeyGraceSeconds"] = "1" };

    /// <summary>Another host on the same database and keys: nothing in memory is shared.</summary>
    public static ServiceProvider Other(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).AddInMemoryCollection(NoGrace).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(new TestClock());
        services.AddGrants<SampleModule>(configuration);
        return services.BuildServiceProvider();
    }

    public static Task<Guid> AddAsync(this TestApp app, Guid organisation, string secret) => app.AsAsync(Officer, async s =>
    {
        var sample = new Sample(organisation, secret);
        s.GetRequiredService<GrantsDbContext>().Add(sample);
        s.GetRequiredService<IAudit>().Record("sample.added", sample.Id);
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        return sample.Id;
    });

    /// <summary>Changes a record and answers the version under which it was saved.</summary>
    public static Task<long> ChangeAsync(this TestApp app, Guid id, string secret) => app.AsAsync(Officer, async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var sample = await db.Set<Sample>().SingleAsync(x => x.Id == id);
        sample.Change(secret);
        s.GetRequiredService<IAudit>().Record("sample.changed", id);
        await db.SaveChangesAsync();
        return (long)sample.Version;
    });

    public static Task<(long Version, string? Secret)> OpenAsync(this TestApp app, Guid id) => app.AsAsync(Officer, s => OpenAsync(s, id));

    public static async Task<(long Version, string? Secret)> OpenAsync(this ServiceProvider host, Guid id)
    {
        await using var scope = host.BeginSystemScope("test");
        return await OpenAsync(scope.ServiceProvider, id);
    }

    public static async Task<int> RotateAsync(this ServiceProvider host, IReadOnlyCollection<Guid>? owners = null, Action<RotationStep>? progress = null)
    {
        await using var scope = host.BeginSystemScope("test");
        var rotation = scope.ServiceProvider.GetRequiredService<OrganisationKeyRotation>();
        return await rotation.RotateAsync(owners ?? rotation.Owners(), progress ?? (_ => { }), CancellationToken.None);
    }

    /// <summary>What lies in the key store.</summary>
    public static IReadOnlyList<KeyRow> Keys(this TestApp app)
    {
        using var connection = app.Services.GetRequiredService<KeyDatabase>().Connect();
        return connection.List($"SELECT {KeyRow.Columns} FROM keys", KeyRow.Read);
    }

    private static async Task<(long, string?)> OpenAsync(IServiceProvider services, Guid id)
    {
        var sample = await services.GetRequiredService<GrantsDbContext>().Set<Sample>().SingleAsync(x => x.Id == id);
        return ((long)sample.Version, await services.GetRequiredService<IVault>().OpenAsync(sample, sample.Secret, "test.read", CancellationToken.None));
    }
}

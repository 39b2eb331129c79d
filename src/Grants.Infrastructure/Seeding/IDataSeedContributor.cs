namespace Grants.Infrastructure.Seeding;

/// <summary>Adds a module's part of the demo programme, once, on an empty database. Modules are called lowest first.</summary>
public interface IDataSeedContributor
{
    /// <summary>Seeds. Runs in a system scope; must be deterministic (fixed seed) and made of codes, not names.</summary>
    Task SeedAsync(CancellationToken cancellationToken);
}

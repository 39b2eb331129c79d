namespace Grants.Infrastructure.Jobs;

/// <summary>Where triggers are kept.</summary>
public enum JobStore
{
    /// <summary>In memory: one process, as with SQLite. Nothing is lost by a restart, because work asks the clock what is due.</summary>
    Memory,

    /// <summary>In the server database, shared by all instances; one of them runs each job.</summary>
    Clustered,
}

/// <summary>Section <c>Jobs</c> of the configuration.</summary>
public sealed class JobsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Jobs";

    /// <summary>False for commands and tests that start work themselves.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Where triggers are kept.</summary>
    public JobStore Store { get; set; } = JobStore.Memory;

    /// <summary>Other intervals, by name of the work.</summary>
    public Dictionary<string, TimeSpan> Every { get; } = [];
}

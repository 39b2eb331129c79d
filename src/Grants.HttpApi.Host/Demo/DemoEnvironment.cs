using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Infrastructure.Time;

namespace Grants.HttpApi.Host.Demo;

/// <summary>The environment of <c>--demo</c>: http://localhost only, a clock that can be moved, invented data.</summary>
internal static class DemoEnvironment
{
    /// <summary>Name of the environment.</summary>
    public const string Name = "Demo";

    /// <summary>Adds the movable clock and the demo's own folders. Refused by <c>StartUpChecks</c> anywhere else.</summary>
    public static void AddDemo(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.DataFolder)}"]!;
        services.AddSingleton<MovableClock>(_ => new MovableClock(TimeProvider.System, Path.Combine(folder, "clock.txt")));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<MovableClock>());
        services.PostConfigure<SealingOptions>(o => o.CreateKeyFile = true);
    }
}

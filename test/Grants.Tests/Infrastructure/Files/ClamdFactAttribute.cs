namespace Grants.Tests.Infrastructure.Files;

/// <summary>A test with the real scanner. Without it, it is skipped loudly, unless <c>GRANTS_REQUIRE_CLAMD=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClamdFactAttribute : FactAttribute
{
    public const string Program = "/usr/sbin/clamd";

    public ClamdFactAttribute()
    {
        if (!File.Exists(Program) && Environment.GetEnvironmentVariable("GRANTS_REQUIRE_CLAMD") != "1")
            Skip = "No clamd: install it (Debian: clamav-daemon) to try the real scanner.";
    }
}

using System.Diagnostics;

namespace Grants.HttpApi.Host.Tests.Files;

/// <summary>A test that watches the system calls of the program. Without strace, or where it may not look, it is skipped loudly, unless <c>GRANTS_REQUIRE_STRACE=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("GRANTS_REQUIRE_STRACE") != "1" && !MayTrace()) Skip = "No strace that may trace: install it (Debian: strace) to watch what is written.";
    }

    private static bool MayTrace()
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;

namespace Grants.HttpApi.Host.Verbs;

/// <summary>Fills the blind indexes of values from before there were any; part of bringing the database up to date, so of every start too.</summary>
internal static class FillIndexes
{
    /// <summary>Fills what is missing, or writes everything anew. Answers 1 when a value did not open.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, bool anew)
    {
        await using var scope = services.BeginSystemScope("fill-indexes");
        var filling = scope.ServiceProvider.GetRequiredService<BlindIndexFilling>();
        var broken = await filling.FillAsync(anew, step => Console.WriteLine($"{step.Done} of {step.Of} values can be compared without opening them."), CancellationToken.None);
        if (broken == 0) return 0;
        await Console.Error.WriteLineAsync($"{broken} values did not open and are not compared. Look for 'integrity.incident' in the audit log.");
        return 1;
    }
}

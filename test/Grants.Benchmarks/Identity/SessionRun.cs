using System.Diagnostics;
using Grants.Benchmarks.Support;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Grants.Benchmarks.Identity;

/// <summary>
/// What a session and a permission cost: one handler behind two addresses, bare and guarded, asked in turn so that whatever else the machine
/// does hits both alike.
/// </summary>
internal static class SessionRun
{
    private const string Bare = "/api/bench/bare";
    private const string Guarded = "/api/bench/guarded";
    private const int WarmUp = 300;
    private const int Times = 2000;

    public static async Task RunAsync(Figures figures)
    {
        await using var host = await HostInside.StartAsync(app =>
        {
            app.MapGet(Bare, Answer).AllowAnonymousBecause("bench").WithName("bare");
            app.MapGet(Guarded, Answer).RequirePermission(IdentityPermissions.User.Read).WithName("guarded");
        });
        using var nobody = host.CreateClient();
        using var person = await host.CreateClient().SignInAsync("admin-1");
        var (bare, guarded) = (new Samples(), new Samples());
        for (var i = 0; i < WarmUp + Times; i++)
        {
            var counts = i >= WarmUp;

            // Turn and turn about: whoever comes second finds warmer caches.
            if (i % 2 == 0) await TimeAsync(nobody, Bare, counts ? bare : null);
            await TimeAsync(person, Guarded, counts ? guarded : null);
            if (i % 2 == 1) await TimeAsync(nobody, Bare, counts ? bare : null);
        }

        using var sql = new SqlCount();
        await Task.Delay(TimeSpan.FromSeconds(1.5)); // For a second a context that saw nobody listening does not ask again.
        await TimeAsync(person, Guarded, null);
        figures.Add("Session and permission: SQL of a request", sql.Take(), 1, "");
        await TimeAsync(nobody, Bare, null);
        figures.Add("The same request without both: SQL", sql.Take(), 0, "");
        figures.Tell($"The same request without both, p50 of {Times}", $"{bare.Median:0.00} ms");
        figures.Add($"Session and permission: time more, p50 of {Times}", guarded.Median - bare.Median, 0.5, "ms");
    }

    private static Ok<int> Answer() => TypedResults.Ok(1);

    private static async Task TimeAsync(TestClient client, string path, Samples? samples)
    {
        var watch = Stopwatch.StartNew();
        using var response = await client.GetAsync(path);
        await response.Content.ReadAsByteArrayAsync();
        samples?.Add(watch.Elapsed);
        response.EnsureSuccessStatusCode();
    }
}

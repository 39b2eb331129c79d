using System.Reflection;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Permissions;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>Every endpoint that may change something × every case of <c>unsafe.csv</c>: the right refusal, nothing changed, never a fault.</summary>
public sealed class UnsafeTableTests
{
    /// <summary>Each place that takes a file says in its own words that there is none, half of one, or one of another kind.</summary>
    private static readonly Dictionary<string, string[]> NoFile = new(StringComparer.Ordinal)
    {
        ["checkPartnerImport"] = ["400 import.file-missing"],
        ["importPartners"] = ["400 import.file-missing"],
        ["checkStatement"] = ["400 statement.file-missing"],
        ["importStatement"] = ["400 statement.file-missing"],
        ["checkBankStatus"] = ["400 payment.status-unreadable", "400 payment.status-kind"],
        ["takeBankStatus"] = ["400 payment.status-unreadable", "400 payment.status-kind"],
    };

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Every_case_is_refused_and_changes_nothing(string database)
    {
        await using var host = await HostFixture.StartAsync("people", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        var cases = UnsafeCases.Read();
        var access = ExpectedAccess.Read();
        var wrong = new List<string>();
        var calls = 0;
        using var other = await host.CreateClient().SignInAsync("gm-2");
        var token = other.Cookies["__Host-antiforgery"];
        var clients = new Dictionary<string, TestClient>();
        foreach (var role in Roles.All) clients[role] = await host.CreateClient().SignInAsync(await People.GivenAsync(host, role));
        foreach (var (name, answers) in cases)
        {
            var before = await CountAsync(host);
            foreach (var endpoint in ApiEndpoint.Of(host).Where(e => e.IsUnsafe && !e.IsPassing && e.Name != ApiEndpoint.Exempt))
            {
                var (kind, members) = BodyOf(host, endpoint);
                var expected = answers[kind];
                if (expected is "ok" or "as without") continue;
                var client = clients[access[endpoint.Name].Contains("nobody") ? Roles.Administrator : Roles.All.First(access[endpoint.Name].Contains)];
                var got = await AskAsync(client, endpoint, r => UnsafeCases.Apply(name, r, members, token)) ?? (name == "oversized in pieces" ? expected : "nothing");
                calls++;
                if (got != expected && !(expected == "400 no-file" && NoFile[endpoint.Name].Contains(got))) wrong.Add($"{name}: {endpoint} answered {got} instead of {expected}");
            }

            var after = await CountAsync(host);
            foreach (var (table, rows) in after.Where(t => before[t.Key] != t.Value)) wrong.Add($"{name}: {table} has {rows} rows instead of {before[table]}");
        }

        foreach (var client in clients.Values) client.Dispose();
        calls.ShouldBeGreaterThan(2000);
        wrong.ShouldBeEmpty(string.Join('\n', wrong.Take(40)));
    }

    /// <summary>Status and code; null when the server hung up on a body it did not want to read to its end.</summary>
    private static async Task<string?> AskAsync(TestClient client, ApiEndpoint endpoint, Action<HttpRequestMessage> change)
    {
        try
        {
            using var response = await client.SendAsync(endpoint.Method, endpoint.Path, endpoint.EmptyBody, version: 1, key: Guid.CreateVersion7(), change: change);
            var body = await response.Content.ReadAsStringAsync();
            return body.Length == 0 ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode} {JsonNode.Parse(body)!["code"]}";
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static (string Kind, IReadOnlyList<string> Texts) BodyOf(HostFixture host, ApiEndpoint endpoint)
    {
        var metadata = host.App.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints
            .Single(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IEndpointNameMetadata>()?.EndpointName == endpoint.Name).Metadata;
        if (endpoint.TakesFile) return ("file", []);
        if (endpoint.TakesPieces) return ("piece", []);
        if (metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is not { } type) return ("nothing", []);
        return ("json", [.. type.GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])]);
    }

    private static async Task<Dictionary<string, long>> CountAsync(HostFixture host)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        var counts = new Dictionary<string, long>();
        var count = typeof(UnsafeTableTests).GetMethod(nameof(CountOneAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType))
            counts[type.Name] = await (Task<long>)count.MakeGenericMethod(type).Invoke(null, [db])!;
        return counts;
    }

    private static Task<long> CountOneAsync<T>(GrantsDbContext db)
        where T : class => db.Set<T>().LongCountAsync();
}

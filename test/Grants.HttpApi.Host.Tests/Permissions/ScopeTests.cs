using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.Files;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestDatabases = Grants.Tests.Support.Databases;

namespace Grants.HttpApi.Host.Tests.Permissions;

/// <summary>
/// Every endpoint × every role × records of one's own, of the same and of another organisation, of another donor and of nobody:
/// whoever may not, gets exactly the answer for a record that does not exist, and no word of another's record is in any answer.
/// </summary>
public sealed partial class ScopeTests
{
    private const int PerKind = 7;
    private const int AtLeast = 5000;

    private static readonly string[] People =
    [
        "", "p017-member", "p017-lead", "p018-lead", "po-1", "gm-1", "fo-1", "fc-1", "re-1", "pr-1", "pl-1", "dv-1", "da-1", "db-1", "au-1", "admin-1",
    ];

    // These end the session they are called with, make secrets, or move everybody's clock.
    private static readonly string[] NotCalled =
        ["signIn", "signOut", "leaveSession", "endAllSessions", "lockSession", "advanceDemoClock", "beginTotp", "confirmTotp", "renewRecoveryCodes", "getDemoCode", "readInbox"];

    private readonly ConcurrentBag<string> wrong = [];
    private int calls;

    [Fact]
    public void Every_endpoint_that_names_a_record_has_a_line()
    {
        var lines = Lines();
        var named = Endpoints().Where(e => e.Pattern.Contains(":guid", StringComparison.Ordinal)).Select(e => e.Name).ToList();
        named.Except(lines.Keys).ShouldBeEmpty("Add a line for these to Permissions/scopes.csv, from product.md and not from the code.");
        lines.Keys.Except(named).ShouldBeEmpty("These endpoints are gone: take their lines out of Permissions/scopes.csv.");

        static IReadOnlyList<ApiEndpoint> Endpoints() => ApiEndpoint.Of(SharedHosts.EmptyAsync().GetAwaiter().GetResult());
    }

    [Theory]
    [MemberData(nameof(TestDatabases.All), MemberType = typeof(TestDatabases))]
    public async Task Nobody_reaches_what_is_not_theirs(string database)
    {
        await using var host = await HostFixture.StartAsync("full", TestDatabases.Parse(database), ("Jobs:Enabled", "false"));
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        await PlantedFiles.EverywhereAsync(scope.ServiceProvider);
        await using var enclave = host.App.Services.GetRequiredService<Enclave>().Services.BeginSystemScope("test");
        await PlantedFiles.OnCasesAsync(enclave.ServiceProvider);
        var records = await ScopeRecord.AllAsync(db, enclave.ServiceProvider.GetRequiredService<GrantsDbContext>());
        var users = await db.Set<User>().ToDictionaryAsync(u => u.UserName);
        var sentinels = await ScopeTexts.PlantAsync(db, scope.ServiceProvider.GetRequiredService<IAudit>(), scope.ServiceProvider.GetRequiredService<IVault>());
        sentinels.Count.ShouldBeGreaterThan(100);
        var organisations = records["partner"].Select(p => p.Organisation!.Value).ToHashSet();
        await Parallel.ForEachAsync(People, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (name, _) =>
        {
            using var client = host.CreateClient();
            if (name.Length > 0) await client.SignInAsync(name);
            else await client.GetAsync("/api/session");
            var person = name.Length > 0 ? users[name] : null;
            var foreign = Foreign(person, sentinels, organisations, records).ToList();
            await CallAllAsync(client, ApiEndpoint.Of(host), person, Chosen(records, person), foreign);
        });
        calls.ShouldBeGreaterThan(AtLeast);
        wrong.ShouldBeEmpty($"{wrong.Count} of {calls}:\n" + string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(60)));
    }

    private async Task CallAllAsync(
        TestClient client, IReadOnlyList<ApiEndpoint> endpoints, User? person, Dictionary<string, List<ScopeRecord>> records, List<string> foreign)
    {
        var (access, lines) = (ExpectedAccess.Read(), Lines());
        foreach (var endpoint in endpoints.Where(e => !NotCalled.Contains(e.Name)))
        {
            var may = access[endpoint.Name].Contains("nobody") || (person is not null && person.Roles.Any(r => access[endpoint.Name].Contains(r.Role)));
            if (!lines.TryGetValue(endpoint.Name, out var line))
            {
                await AskAsync(client, endpoint, [], "{}", person, foreign);
                continue;
            }

            var missing = await AskAsync(client, endpoint, [Guid.CreateVersion7(), Guid.CreateVersion7()], line.Body, person, foreign);
            foreach (var record in records[line.Kind.TrimEnd('?')])
            {
                var (status, body) = await AskAsync(client, endpoint, record.Ids, line.Body, person, foreign);
                var what = $"{person?.UserName ?? "nobody"}: {endpoint.Name} {line.Kind}";
                if (!may && status != (person is null ? 401 : 403)) wrong.Add($"{what} is not refused: {status} {body}");
                if (may && !record.IsFor(person!) && (status, body) != missing) wrong.Add($"{what} of others: {status} {body} instead of {missing}");
                if (may && record.IsFor(person!) && !line.Kind.EndsWith('?') && status is 401 or 403 or 404) wrong.Add($"{what} of one's own: {status} {body}");
            }
        }
    }

    private async Task<(int Status, string Body)> AskAsync(
        TestClient client, ApiEndpoint endpoint, IReadOnlyList<Guid> ids, string body, User? person, List<string> foreign)
    {
        var next = 0;
        var path = Parameter().Replace(endpoint.Pattern, _ => next < ids.Count ? $"{ids[next++]}" : "none");
        using var response = await client.SendAsync(
            endpoint.Method, path, endpoint.IsUnsafe && !endpoint.TakesFile && !endpoint.TakesPieces ? JsonNode.Parse(body) : endpoint.EmptyBody, endpoint.IsUnsafe ? 999_999 : null, endpoint.IsUnsafe ? Guid.CreateVersion7() : null);
        Interlocked.Increment(ref calls);
        var text = await response.Content.ReadAsStringAsync();
        var what = $"{person?.UserName ?? "nobody"}: {endpoint.Name}";
        if ((int)response.StatusCode >= 500) wrong.Add($"{what} fails: {text}");
        foreach (var sentinel in foreign.Where(s => text.Contains(s, StringComparison.Ordinal))) wrong.Add($"{what} shows '{sentinel}', which is another's");
        return ((int)response.StatusCode, response.IsSuccessStatusCode ? "" : text);
    }

    /// <summary>What a person must never read: partners nothing of other partners, donors nothing of other donors or of partners they
    /// were shown nothing of, the administrator, the auditor and strangers nothing at all.</summary>
    private static IEnumerable<string> Foreign(
        User? person, Dictionary<string, Guid> sentinels, HashSet<Guid> organisations, Dictionary<string, List<ScopeRecord>> records)
    {
        var donors = records["donor"].Select(d => d.Ids[0]).ToHashSet();
        if (person is null) return sentinels.Keys;
        if (person.OrganisationId is { } own) return sentinels.Where(s => organisations.Contains(s.Value) && s.Value != own).Select(s => s.Key);
        if (person.DonorId is not { } donor) return [];
        var shown = records["proposal"].Concat(records["grant"]).Where(r => r.IsFor(person)).Select(r => r.Organisation!.Value).ToHashSet();
        return sentinels.Where(s => (donors.Contains(s.Value) && s.Value != donor) || (organisations.Contains(s.Value) && !shown.Contains(s.Value))).Select(s => s.Key);
    }

    /// <summary>Some of each: one's own first, then others'.</summary>
    private static Dictionary<string, List<ScopeRecord>> Chosen(Dictionary<string, List<ScopeRecord>> records, User? person) => records.ToDictionary(
        r => r.Key,
        r => r.Value.Where(x => person is not null && x.IsFor(person)).Take(3).Concat(r.Value.Where(x => person is null || !x.IsFor(person)).Take(PerKind - 3)).ToList());

    private static Dictionary<string, (string Kind, string Body)> Lines() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Permissions", "scopes.csv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1)
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(c => c[0], c => (c[1], c[2].Length > 0 ? c[2] : "{}"), StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}

using System.Net.Sockets;
using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>What the desk is asked stands in no log, however talkative an operator makes it (security.md, The visible surface).</summary>
[Collection(SharedHost.Name)]
public sealed class DeskLogTests(SharedHost shared)
{
    private const string Planted = "/api/partners/01900000-0000-7000-8000-0000000cafe1";

    // All that logs can be made to say: every level of every part, the address around each line included.
    private static readonly (string Key, string Value)[] Talkative =
    [
        ("Jobs:Enabled", "false"), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"), ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"),
        ("Logging:Console:LogLevel:Microsoft.AspNetCore.Server.Kestrel", "Trace"), ("Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging:Console:LogLevel:Default", "Trace"), ("Logging:Console:FormatterName", "json"), ("Logging:Console:FormatterOptions:IncludeScopes", "true"),
    ];

    private static readonly (string Key, string Value)[] AsDelivered = [("Jobs:Enabled", "false"), ("Logging:LogLevel:Default", "Warning")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_address_id_or_code_of_the_desk_is_logged(bool isTalkative)
    {
        await using var host = await HostProcess.StartAsync(
            await SeededDatabases.CopyAsync("full", DatabaseProvider.Sqlite), "full", settings: isTalkative ? Talkative : AsDelivered);
        using var officer = await new TestClient(host.Address, "en").SignInAsync(DemoUserNames.ProtectionOfficer);
        using (await officer.GetAsync(Planted))
        {
        }

        var id = (await officer.PostAsync("/api/desk/items", Desk.Word()))["id"]!.GetValue<Guid>();
        var codes = (await officer.GetJsonAsync("/api/desk/items")).AsArray().Select(i => (string)i!["code"]!).ToList();
        codes.ShouldNotBeEmpty();
        var called = await CallAllAsync(officer, id);
        called.ShouldBeGreaterThan(40);
        await SayUnreadableAsync(host.Address, id);
        using (await officer.GetAsync($"/desk/{id}"))
        {
        }

        await Task.Delay(TimeSpan.FromSeconds(2)); // The console writes behind.
        if (isTalkative)
        {
            host.Said.ShouldContain(Planted);
            host.Said.ShouldContain("\"RequestPath\":\"" + Planted, customMessage: "the scopes are written");
            host.Said.ShouldContain("INSERT INTO", customMessage: "the database's log is written");
        }

        string[] silent = ["/api/desk", "/api/answers", "/desk/", id.ToString(), id.ToString("N"), id.ToString().ToUpperInvariant(), .. codes];
        var lines = host.Said.Split('\n');
        silent.SelectMany(s => lines.Where(l => l.Contains(s, StringComparison.Ordinal)).Take(2).Select(l => $"{s}: {l[..Math.Min(l.Length, 400)]}")).ShouldBeEmpty();
    }

    private async Task<int> CallAllAsync(TestClient client, Guid id)
    {
        var all = ApiEndpoint.Of(shared.Host)
            .Where(e => e.Pattern.StartsWith("/api/desk", StringComparison.Ordinal) || e.Pattern.StartsWith("/api/answers", StringComparison.Ordinal)).ToList();
        foreach (var endpoint in all)
        {
            using var answer = await client.SendAsync(endpoint.Method, endpoint.PathOf(id), endpoint.EmptyBody, endpoint.IsUnsafe ? 1 : null, endpoint.IsUnsafe ? Guid.CreateVersion7() : null);
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{endpoint}");
        }

        return all.Count;
    }

    /// <summary>A line that is no request: the server would repeat it in its log.</summary>
    private static async Task SayUnreadableAsync(string address, Guid id)
    {
        using var line = new TcpClient();
        await line.ConnectAsync("localhost", new Uri(address).Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /api/desk/items/{id} HTTP/9.9\r\n\r\n"));
        await line.GetStream().ReadAtLeastAsync(new byte[12], 12, throwOnEndOfStream: false);
    }
}

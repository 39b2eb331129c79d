using System.Net.Sockets;
using System.Text;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.RequestProtection;

namespace Grants.HttpApi.Host.Tests.RequestProtection;

/// <summary>The answers that a healthy and quiet host does not give: too many requests, a fault inside, a wrong name; and the client's files.</summary>
public sealed class HeaderTableDoorTests(DoorHost door) : IClassFixture<DoorHost>
{
    [Theory]
    [InlineData("GET", "/", "", 200, "page")]
    [InlineData("GET", "/some/page", "br", 200, "page")]
    [InlineData("HEAD", "/some/page", "", 200, "page without body")]
    [InlineData("GET", "/index.html", "", 404, "problem")]
    [InlineData("GET", "/main-ABCD1234.js", "", 200, "script")]
    [InlineData("GET", "/main-ABCD1234.js", "gzip, br", 200, "script in brotli")]
    [InlineData("GET", "/main-ABCD1234.js", "gzip", 200, "script in gzip")]
    [InlineData("HEAD", "/main-ABCD1234.js", "gzip", 200, "script in gzip")]
    [InlineData("GET", "/sw.js", "br", 200, "worker")]
    [InlineData("GET", "/favicon.ico", "br", 200, "icon")]
    [InlineData("GET", "/nothing.js", "", 404, "problem")]
    [InlineData("HEAD", "/nothing.js", "", 404, "problem without body")]
    [InlineData("GET", "/../../etc/passwd.txt", "", 404, "problem")]
    [InlineData("OPTIONS", "/", "", 405, "wrong method")]
    [InlineData("TRACE", "/some/page", "", 405, "wrong method")]
    [InlineData("POST", "/", "", 403, "problem")]
    [InlineData("PUT", "/main-ABCD1234.js", "", 403, "problem")]
    public async Task Files_and_pages(string method, string path, string encodings, int status, string kind)
    {
        using var response = await SendAsync(method, path, r => r.Headers.TryAddWithoutValidation("Accept-Encoding", encodings));
        ((int)response.StatusCode).ShouldBe(status);
        HeaderTable.Wrong(response, kind, path, "GET, HEAD").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sw.js")]
    [InlineData("/api/session")]
    public async Task A_name_that_is_not_ours_is_refused(string path)
    {
        using var response = await SendAsync("GET", path, r => r.Headers.Host = "elsewhere.example");
        ((int)response.StatusCode).ShouldBe(400);
        HeaderTable.Wrong(response, "wrong host", path).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_server_itself_cannot_read_says_nothing_of_us()
    {
        using var client = new TcpClient("localhost", new Uri(door.Host.Address).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        answer.ShouldStartWith("HTTP/1.1 400 Bad Request");
        answer.Split("\r\n").Skip(1).Select(l => l.Split(':')[0]).Where(l => l.Length > 0).ShouldBe(["Content-Length", "Connection", "Date"]);
    }

    [Fact]
    public async Task Every_route_says_when_to_come_back_and_a_fault_says_nothing_of_the_inside()
    {
        using var first = await SendAsync("GET", "/api/session", _ => { });
        var wrong = new List<string>();
        var endpoints = ApiEndpoint.Of(door.Host);
        foreach (var endpoint in endpoints)
        {
            using var response = await SendAsync(endpoint.Method.Method, endpoint.Path, _ => { });
            if ((int)response.StatusCode != 429) wrong.Add($"{endpoint}: {(int)response.StatusCode}");
            wrong.AddRange(HeaderTable.Wrong(response, "too many", endpoint.ToString()));
        }

        await door.BreakSessionsAsync();
        foreach (var endpoint in endpoints)
        {
            // A made-up session has a window of its own, so these get past the limit.
            var secret = RequestCookies.NewSecret();
            var token = RequestCookies.AntiforgeryOf(secret);
            using var response = await SendAsync(endpoint.Method.Method, endpoint.Path, r =>
            {
                r.Headers.Add("Cookie", $"{RequestCookies.Session}={secret}; {RequestCookies.Antiforgery}={token}");
                r.Headers.Add(RequestCookies.AntiforgeryHeader, token);
                r.Headers.Add("Origin", door.Host.Address);
            });
            if ((int)response.StatusCode != 500) wrong.Add($"{endpoint}: {(int)response.StatusCode}");
            wrong.AddRange(HeaderTable.Wrong(response, "problem", endpoint.ToString()));
            (await response.Content.ReadAsStringAsync()).ShouldBe("""{"code":"unexpected","title":"Something went wrong on our side. Nothing was changed. Try again, or tell the team.","status":500}""");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong.Take(20)));
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, Action<HttpRequestMessage> change)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(door.Host.Address) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        change(request);
        return await http.SendAsync(request);
    }
}

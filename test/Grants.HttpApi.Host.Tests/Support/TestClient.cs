using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Architecture;

namespace Grants.HttpApi.Host.Tests.Support;

/// <summary>Speaks to the host as the client does: cookies kept by hand (they are Secure and the test speaks http on localhost).</summary>
public sealed class TestClient : IDisposable
{
    private const int MaxTries = 8;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private readonly HttpClient http;
    private readonly Func<string, Task>? forgetCodes;

    /// <param name="address">Of the host.</param>
    /// <param name="language">Asked for.</param>
    /// <param name="forgetCodes">Makes the codes of a person's app usable again, so that tests can sign in as often as they like.</param>
    public TestClient(string address, string language, Func<string, Task>? forgetCodes = null)
    {
        this.forgetCodes = forgetCodes;
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        Language = language;
    }

    public string Language { get; }

    /// <summary>What the browser says of itself.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Cookies as a browser would hold them.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>Signs in with the demo password and, where the person has one, the code of their app.</summary>
    public async Task<TestClient> SignInAsync(string userName, string? password = null)
    {
        await GetAsync("/api/session");
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var first = await ReadAsync(await SendAsync(
                HttpMethod.Post, "/api/session", new { userName, password = password ?? DemoPassword.Value, language = Language }));
            if (first["pending"] is not JsonObject pending) return this;
            if (await DemoCodeAsync(userName) is not { } code) continue;
            using var answer = await SendAsync(HttpMethod.Post, "/api/session/factor", new { token = (string)pending["token"]!, code });
            if (answer.IsSuccessStatusCode) return this;
        }

        throw new InvalidOperationException($"'{userName}' could not sign in.");
    }

    /// <summary>The next code of a person's app; null, after a wait, when all of this moment are used.</summary>
    public async Task<string?> DemoCodeAsync(string userName)
    {
        if (forgetCodes is not null) await forgetCodes(userName);
        var code = (string?)(await ReadAsync(await SendAsync(HttpMethod.Post, "/api/demo/code", new { userName })))["code"];
        if (code is null) await Task.Delay(TimeSpan.FromSeconds(5));
        return code;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<JsonNode> GetJsonAsync(string path) => await ReadAsync(await GetAsync(path));

    /// <summary>POST that creates, with a fresh idempotency key unless one is given; answers the body.</summary>
    public async Task<JsonNode> PostAsync(string path, object? body = null, long? version = null, Guid? key = null) =>
        await ReadAsync(await SendAsync(HttpMethod.Post, path, body ?? new { }, version, key ?? Guid.CreateVersion7()));

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body = null, long? version = null, Guid? key = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept-Language", Language);
        if (UserAgent is not null) request.Headers.Add("User-Agent", UserAgent);
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        if (method != HttpMethod.Get)
        {
            request.Headers.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            if (cookies.TryGetValue("__Host-antiforgery", out var token)) request.Headers.Add("X-Antiforgery", token);
        }

        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (key is not null) request.Headers.Add("Idempotency-Key", key.ToString());
        if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = JsonContent.Create(body);
        change?.Invoke(request);
        var response = await http.SendAsync(request);
        Keep(response);
        Lexicon.ExpectNone(response);
        return response;
    }

    /// <summary>A cookie that the page itself sets.</summary>
    public void SetCookie(string name, string value) => cookies[name] = value;

    public void Dispose() => http.Dispose();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {response.RequestMessage!.RequestUri}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var cookie in set)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) cookies.Remove(pair[0]);
            else cookies[pair[0]] = pair[1];
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.HttpApi.Host.Tests.RequestProtection;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>The two routes of the setup page: open until somebody has begun, and then an address like any that never was.</summary>
public sealed class SetupHttpTests
{
    private const string Password = "three birds over the citadel";
    private static readonly string[] Members = ["code", "password", "programmeCode", "currency", "language"];

    [Fact]
    public async Task It_is_open_until_it_is_used_and_then_there_is_nothing_for_ever()
    {
        await using var host = await HostFixture.StartAsync("nothing");
        var code = await CodeAsync(host);
        using var client = host.CreateClient();
        (await client.GetJsonAsync("/api/session"))["setupOpen"]!.GetValue<bool>().ShouldBeTrue();
        var form = await client.GetJsonAsync("/api/setup");
        form["currencies"]!.AsArray().Select(c => (string)c!).ShouldContain("IQD");
        using (var other = await client.SendAsync(HttpMethod.Delete, "/api/setup")) other.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
        using (var programme = await client.GetAsync("/api/programme")) programme.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var done = await client.PostAsync("/api/setup", Input(code));
        ((string)done["userName"]!, (string)done["programmeCode"]!, (string)done["second"]!["userName"]!).ShouldBe(("admin-1", "PR-7", "admin-2"));
        await ExpectNothingThereAsync(host, client, code);
        (await host.SetupNoticeAsync()).ShouldBeEmpty();
        using var german = host.CreateClient("de");
        (await german.GetJsonAsync("/api/session"))["language"]!.GetValue<string>().ShouldBe("ckb", "the programme's language, where the browser asks for none of ours");
        (await german.GetJsonAsync("/api/demo"))["signIns"]!.AsArray().ShouldBeEmpty("its password is nobody's but theirs");

        await client.SignInAsync("admin-1", Password);
        (await client.GetJsonAsync("/api/session"))["heldBackBy"]!.GetValue<string>().ShouldBe("factor-needed");
        foreach (var secret in new[] { code, Password, (string)done["second"]!["code"]! }) LeakSearch.FilesWith(host.Folder, secret).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_else_is_sent_is_refused_with_a_sentence_and_changes_nothing()
    {
        await using var host = await HostFixture.StartAsync("nothing");
        var code = await CodeAsync(host);
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var wrong = new List<string>();
        foreach (var (name, answers) in UnsafeCases.Read().Where(c => c.Value["json"] is not ("ok" or "as without")))
        {
            var got = await AskAsync(client, r => UnsafeCases.Apply(name, r, Members, "AAAA"));
            if (got != answers["json"] && !(got is null && name == "oversized in pieces")) wrong.Add($"{name}: {got}");
        }

        foreach (var body in new[] { """{"code":1,"password":"x","programmeCode":"x","currency":"x","language":"x"}""", """{"code":null}""", "{}" })
        {
            var got = await AskAsync(client, r => r.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")));
            if (got != "400 bad-request") wrong.Add($"{body}: {got}");
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
        foreach (var language in new[] { "en", "ar", "ckb" }) await ExpectSentencesAsync(host, language);
        await ExpectOneAnswerAsync(client);
        await ExpectUntouchedAsync(host);
        await client.PostAsync("/api/setup", Input(code));
    }

    [Fact]
    public async Task Guessing_ends_at_the_count_of_the_code_and_at_that_of_the_address()
    {
        await using var host = await HostFixture.StartAsync("nothing", settings: ("RequestProtection:SecretsPerPrefix", "9"));
        var code = await CodeAsync(host);
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        var answers = new List<string?>();
        for (var i = 0; i < 10; i++) answers.Add(await AskAsync(client, Json(Input(code[..5] + "2222-3333"))));
        answers.ShouldBe([.. Enumerable.Repeat("400 setup.not-valid", 5), .. Enumerable.Repeat("429 too-many-attempts", 4), "429 too-many-requests"]);
        using var response = await client.SendAsync(HttpMethod.Post, "/api/setup", Input(code));
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        await ExpectUntouchedAsync(host);
    }

    /// <summary>Whether the route is there at all is asked of the database while the route is looked up.</summary>
    [Fact]
    public async Task Without_its_database_it_answers_as_every_other_failure()
    {
        await using var host = await HostFixture.StartAsync("nothing");
        using var client = host.CreateClient();
        await client.GetAsync("/api/session");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "data", "grants.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE identity_programmes RENAME TO broken";
            await command.ExecuteNonQueryAsync();
        }

        using var read = await client.GetAsync("/api/setup");
        using var sent = await client.SendAsync(HttpMethod.Post, "/api/setup", Input("K7QM-3F9T-WXZ2"));
        read.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        read.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await read.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("unexpected");
        HeaderTable.Wrong(read, "problem", "GET /api/setup").ShouldBeEmpty();
        sent.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task<string> CodeAsync(HostFixture host)
    {
        var notice = await host.SetupNoticeAsync();
        notice.ShouldContain($"Page: {host.Address}/setup");
        return Regex.Match(notice, "Code: ([A-Z0-9-]{14})").Groups[1].Value;
    }

    private static object Input(string code, string password = Password, string programmeCode = "pr-7", string currency = "EUR", string language = "ckb") =>
        new { code, password, programmeCode, currency, language };

    private static Action<HttpRequestMessage> Json(object body) => r => r.Content = System.Net.Http.Json.JsonContent.Create(body);

    private static async Task<string?> AskAsync(TestClient client, Action<HttpRequestMessage> change)
    {
        try
        {
            using var response = await client.SendAsync(HttpMethod.Post, "/api/setup", new { }, change: change);
            return $"{(int)response.StatusCode} {JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]}";
        }
        catch (HttpRequestException)
        {
            return null; // The server hung up on a body it did not want to read to its end.
        }
    }

    private static async Task ExpectSentencesAsync(HostFixture host, string language)
    {
        using var client = host.CreateClient(language);
        await client.GetAsync("/api/session");
        using var response = await client.SendAsync(HttpMethod.Post, "/api/setup", Input("", "short", "a woman", "XXX", "fr"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject();
        errors.ToDictionary(e => e.Key, e => (string)e.Value![0]!["code"]!).ShouldBe(new Dictionary<string, string>
        {
            ["code"] = "required",
            ["programmeCode"] = "programme.code-form",
            ["currency"] = "programme.currency-unknown",
            ["language"] = "user.language-unknown",
            ["password"] = "password.too-short",
        }, ignoreOrder: true);
        foreach (var (field, faults) in errors)
        {
            var sentence = (string)faults![0]!["message"]!;
            sentence.ShouldNotContain("{", customMessage: field);
            Regex.IsMatch(sentence, "[a-z]{3}").ShouldBe(language == "en", $"{language} {field}: {sentence}");
        }
    }

    /// <summary>Nobody can tell from the answer what was wrong with a code.</summary>
    private static async Task ExpectOneAnswerAsync(TestClient client)
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in new[] { "K7QM-3F9T-WXZ2", "no code", "1", new string('2', 500), "٢٢٢٢-٢٢٢٢-٢٢٢٢" })
        {
            using var response = await client.SendAsync(HttpMethod.Post, "/api/setup", Input(code));
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            bodies.Add(await response.Content.ReadAsStringAsync());
        }

        bodies.ShouldHaveSingleItem().ShouldContain("setup.not-valid");
    }

    private static async Task ExpectUntouchedAsync(HostFixture host)
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<GrantsDbContext>();
        (await db.Set<User>().CountAsync()).ShouldBe(0);
        (await db.Set<Programme>().SingleAsync()).State.ShouldBe(ProgrammeState.Empty);
    }

    private static async Task ExpectNothingThereAsync(HostFixture host, TestClient client, string code)
    {
        (await client.GetJsonAsync("/api/session"))["setupOpen"]!.GetValue<bool>().ShouldBeFalse();
        using var queries = new QueryLog(host);
        foreach (var method in new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE" })
        {
            foreach (var change in new Action<HttpRequestMessage>[] { _ => { }, Json(Input(code)), r => r.Content = new StringContent("x"), r => r.Headers.Remove("X-Antiforgery") })
            {
                if (method == "TRACE" && HasBody(change)) continue;
                var (there, never) = (await DescribeAsync(client, method, "/api/setup", change), await DescribeAsync(client, method, "/api/nothing", change));
                there.ShouldBe(never, method);
            }
        }

        // The log gives its entries their places meanwhile, by itself.
        queries.TakeReads().Where(q => !q.Contains("audit_", StringComparison.Ordinal)).ShouldBeEmpty("what is once known is not asked again");
    }

    private static bool HasBody(Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage();
        change(request);
        return request.Content is not null;
    }

    /// <summary>Everything but the date and the nonce.</summary>
    private static async Task<string> DescribeAsync(TestClient client, string method, string path, Action<HttpRequestMessage> change)
    {
        using var response = await client.SendAsync(new HttpMethod(method), path, change: change);
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Where(h => h.Key != "Date")
            .Select(h => Regex.Replace($"{h.Key}: {h.Value}", "nonce-[^']+", "nonce")).Order(StringComparer.Ordinal);
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{await response.Content.ReadAsStringAsync()}";
    }
}

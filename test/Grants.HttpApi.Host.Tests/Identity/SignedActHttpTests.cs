using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.RequestProtection;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Scoping;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>A payment is released by a passkey's signature over exactly this payment, and the record proves it without the system.</summary>
public sealed class SignedActHttpTests : IAsyncLifetime
{
    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync("full", settings: ("Jobs:Enabled", "false"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_release_is_signed_over_its_content_once_and_the_record_holds_offline()
    {
        var order = await GivenApprovedOrderAsync();
        using var key = await PasskeySteps.GivenAsync(host, "fc-1");
        using var controller = host.CreateClient();
        await PasskeySteps.SignInAsync(controller, key);

        var confirm = await AskAsync(controller, order);
        using (var lying = new SoftAuthenticator { Origin = host.Address })
            await RefusedAsync(controller, order, lying.Confirm(confirm), "factor-refused");
        await RefusedAsync(controller, order, key.Confirm(confirm), "step-up-needed");
        await RefusedAsync(controller, order, "not a confirmation", "step-up-needed");
        (await controller.GetJsonAsync(order))["state"]!.GetValue<string>().ShouldBe("Approved");

        var header = key.Confirm(await AskAsync(controller, order));
        using var done = await ReleaseAsync(controller, order, header);
        done.IsSuccessStatusCode.ShouldBeTrue(await done.Content.ReadAsStringAsync());
        (await controller.GetJsonAsync(order))["state"]!.GetValue<string>().ShouldBe("Released");
        await ExpectOneFileAsync(controller, order);

        var file = await ExportAsync();
        var report = await SignedActVerifier.CheckAsync(new StringReader(file), CancellationToken.None);
        report.Faults.ShouldBeEmpty();
        report.Signatures.ShouldBe(1);
        report.Confirmed.ShouldBeGreaterThan(0);
        var line = file.Split('\n').Single(l => l.Contains("\"payment.released\"", StringComparison.Ordinal));
        ((string)JsonNode.Parse((string)JsonNode.Parse(line)!["content"]!)!["content"]!["currency"]!).Length.ShouldBe(3);
        await ExpectNoChangeIsMissedAsync(line);
    }

    /// <summary>Where cash goes out is recorded as bank details are: only over this request's own challenge, and nothing stays of one that was refused.</summary>
    [Fact]
    public async Task A_cash_agent_is_recorded_only_with_a_signature_over_it()
    {
        using var key = await PasskeySteps.GivenAsync(host, "fo-1");
        using var officer = host.CreateClient();
        await PasskeySteps.SignInAsync(officer, key);
        var before = await AgentsAsync();

        var confirm = await AskedAsync(Guid.CreateVersion7());
        using (var lying = new SoftAuthenticator { Origin = host.Address })
            (await CodeAsync(lying.Confirm(confirm))).ShouldBe("factor-refused");
        (await CodeAsync(key.Confirm(confirm))).ShouldBe("step-up-needed", "its challenge is used up");
        (await AgentsAsync()).ShouldBe(before);

        // As the page does it: the same request again, with the confirmation.
        var request = Guid.CreateVersion7();
        var header = key.Confirm(await AskedAsync(request));
        using var done = await RecordAsync(header, request);
        done.IsSuccessStatusCode.ShouldBeTrue(await done.Content.ReadAsStringAsync());
        (await CodeAsync(header)).ShouldBe("step-up-needed", "one signature records one agent");
        var recorded = (await AgentsAsync()).Except(before).ShouldHaveSingleItem();

        var file = await ExportAsync();
        (await SignedActVerifier.CheckAsync(new StringReader(file), CancellationToken.None)).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Signatures.ShouldBe(1));
        var line = file.Split('\n').Single(l => l.Contains("\"agent.recorded\"", StringComparison.Ordinal) && l.Contains("\"signature\":\"", StringComparison.Ordinal));
        ((string)JsonNode.Parse((string)JsonNode.Parse(line)!["content"]!)!["content"]!["code"]!).ShouldBe(recorded);

        async Task<string[]> AgentsAsync() => [.. (await officer.GetJsonAsync("/api/agents"))["items"]!.AsArray().Select(a => (string)a!["code"]!)];

        Task<HttpResponseMessage> RecordAsync(string? confirmation, Guid id) => officer.SendAsync(
            HttpMethod.Post,
            "/api/agents",
            new { name = "Agent", licenceNumber = "L-1", licenceValidUntil = "2029-01-01", contact = "0770", currencies = new[] { "USD" }, governorates = new[] { "IQ-BG" } },
            key: id,
            change: r =>
            {
                if (confirmation is not null) r.Headers.TryAddWithoutValidation("X-Confirmation", confirmation);
            });

        async Task<JsonNode> AskedAsync(Guid id)
        {
            using var asked = await RecordAsync(null, id);
            asked.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            return JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["confirm"]!;
        }

        async Task<string> CodeAsync(string confirmation)
        {
            using var refused = await RecordAsync(confirmation, Guid.CreateVersion7());
            refused.IsSuccessStatusCode.ShouldBeFalse();
            return (string)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!;
        }
    }

    /// <summary>The bank file is there now, with the headers of the table and under a name that says nothing, and stays the same to the byte.</summary>
    private static async Task ExpectOneFileAsync(TestClient controller, string order)
    {
        using var first = await controller.GetAsync(order + "/file");
        HeaderTable.Wrong(first, "bank file", "GET " + order + "/file").ShouldBeEmpty();
        using var second = await controller.GetAsync(order + "/file");
        (await second.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
    }

    /// <summary>One character of any part that is signed or shown beside it.</summary>
    private static async Task ExpectNoChangeIsMissedAsync(string line)
    {
        foreach (var part in new[] { "act", "recordId", "userId", "confirmedAtMs", "content", "contentHash", "nonce", "publicKey", "authenticatorData", "clientDataJson", "signature" })
        {
            var changed = JsonNode.Parse(line)!.AsObject();
            if (part == "confirmedAtMs") changed[part] = (long)changed[part]! + 1;
            else
            {
                var text = (string)changed[part]!;
                // In the middle: the last characters of base64url may hold bits that mean nothing.
                var at = text.Length / 2;
                changed[part] = text[..at] + (text[at] == '1' ? '2' : '1') + text[(at + 1)..];
            }

            var report = await SignedActVerifier.CheckAsync(new StringReader(changed.ToJsonString()), CancellationToken.None);
            report.Faults.Count.ShouldBe(1, part);
            report.Signatures.ShouldBe(0, part);
        }
    }

    private async Task<string> GivenApprovedOrderAsync()
    {
        using var preparer = await host.CreateClient().SignInAsync("fo-1");
        foreach (var payable in (await preparer.GetJsonAsync("/api/payables")).AsArray())
        {
            using var made = await preparer.SendAsync(HttpMethod.Post, "/api/payment-orders", new { payableId = (string)payable!["id"]! }, key: Guid.CreateVersion7());
            if (!made.IsSuccessStatusCode) continue;
            var order = $"/api/payment-orders/{JsonNode.Parse(await made.Content.ReadAsStringAsync())!["id"]}";
            foreach (var manager in new[] { "gm-1", "gm-2" })
            {
                using var client = await host.CreateClient().SignInAsync(manager);
                var version = (long)(await client.GetJsonAsync(order))["version"]!;
                using var approved = await client.SendAsync(HttpMethod.Post, $"{order}/approve", new { }, version);
            }

            if ((string)(await preparer.GetJsonAsync(order))["state"]! == "Approved") return order;
        }

        throw new InvalidOperationException("The demo has nothing that could be paid.");
    }

    private static async Task<JsonNode> AskAsync(TestClient client, string order)
    {
        using var asked = await ReleaseAsync(client, order, null);
        asked.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = JsonNode.Parse(await asked.Content.ReadAsStringAsync())!;
        ((string)problem["code"]!).ShouldBe("step-up-needed");
        return problem["confirm"]!;
    }

    private static async Task RefusedAsync(TestClient client, string order, string header, string code)
    {
        using var refused = await ReleaseAsync(client, order, header);
        refused.IsSuccessStatusCode.ShouldBeFalse();
        ((string)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!).ShouldBe(code);
    }

    private static async Task<HttpResponseMessage> ReleaseAsync(TestClient client, string order, string? header)
    {
        var version = (long)(await client.GetJsonAsync(order))["version"]!;
        return await client.SendAsync(HttpMethod.Post, $"{order}/release", new { }, version, Guid.CreateVersion7(), r =>
        {
            if (header is not null) r.Headers.TryAddWithoutValidation("X-Confirmation", header);
        });
    }

    private async Task<string> ExportAsync()
    {
        await using var scope = host.App.Services.BeginSystemScope("test");
        var writer = new StringWriter();
        await scope.ServiceProvider.GetRequiredService<ISignedActFile>().WriteAsync(writer, CancellationToken.None);
        return writer.ToString();
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.HttpApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Identity;

/// <summary>Which endpoints want a fresh proof, and which answer a session without a second factor: written by hand.</summary>
public sealed class StepUpHttpTests : IAsyncLifetime
{
    private static readonly string[] Decisions =
    [
        "agreeToAmendment", "allowDeskGlass", "approveAmendment", "approveDecision", "approveLessDecision", "approveManyPaymentOrders", "approvePaymentOrder", "askDeskGlass", "askFactorReset",
        "changeAgent", "closeFundYear", "confirmFactorReset", "confirmRoleRequest", "createUser", "decideDeskItem", "declineAmendment", "declineDecision", "eraseDeskItem", "moveFundMoney",
        "recordAgent", "recordBankCheck", "recordOwnContact", "recordPartnerContact", "recordPayee", "refuseAmendment", "releaseManyPaymentOrders",
        "releasePaymentOrder", "reopenFundYear", "replaceOwnContact", "replacePartnerContact", "secondDeskItem", "setUserRoles", "verifyAgent", "verifyPayee", "waiveGrantCondition",
    ];

    // One's own ways to sign in, letting somebody in (a person added, a code given out, access given back), and taking the whole log away.
    private static readonly string[] Proven =
    [
        "changePassword", "confirmAuditExport", "createPerson", "enablePerson", "enableUser", "exportAudit", "invitePerson", "inviteUser", "removePasskey", "renewRecoveryCodes",
    ];

    private static readonly string[] OpenWithoutFactor =
    [
        "addPasskey", "askToConfirm", "beginPasskey", "beginTotp", "confirmByCode", "confirmByPasskey", "confirmTotp", "getFactors", "lockSession",
        "setOwnDevice", "setSessionLanguage",
    ];

    private static readonly string[] OpenWhileLocked = ["askToConfirm", "confirmByPasskey", "lockSession", "unlockSession"];

    private HostFixture host = null!;

    public async Task InitializeAsync() => host = await HostFixture.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void The_endpoints_are_those_written_here()
    {
        Names(e => e.Metadata.GetMetadata<StepUpMetadata>() is { IsSigned: true }).ShouldBe(Decisions);
        Names(e => e.Metadata.GetMetadata<StepUpMetadata>() is { IsSigned: false }).ShouldBe(Proven);
        Names(e => e.Metadata.OfType<OpenWhileHeldBackMetadata>().Any(m => m.Code == HttpErrors.FactorNeeded)).ShouldBe(OpenWithoutFactor);
        Names(e => e.Metadata.OfType<OpenWhileHeldBackMetadata>().Any(m => m.Code == HttpErrors.Locked)).ShouldBe(OpenWhileLocked);
    }

    [Theory]
    [InlineData("admin-1", "createUser", "enableUser", "inviteUser", "setUserRoles", "removePasskey", "renewRecoveryCodes")]
    [InlineData("gm-1", "approvePaymentOrder", "confirmRoleRequest", "verifyPayee")]
    [InlineData("fo-1", "recordPayee")]
    [InlineData("fc-1", "releasePaymentOrder")]
    public async Task Five_minutes_after_the_last_proof_nothing_of_it_is_done(string userName, params string[] endpoints)
    {
        using var client = await host.CreateClient().SignInAsync(userName);
        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await ExpectAsync(client, endpoints, HttpStatusCode.Forbidden, "step-up-needed");

        await client.PostAsync("/api/session/confirmation", new { password = DemoPassword.Value, code = await client.DemoCodeAsync(userName) });
        foreach (var endpoint in ApiEndpoint.Of(host).Where(e => endpoints.Contains(e.Name)))
        {
            using var response = await client.SendAsync(endpoint.Method, endpoint.Path, new { }, version: 1, key: Guid.CreateVersion7());
            response.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, endpoint.ToString());
        }
    }

    [Fact]
    public async Task A_wrong_confirmation_gets_one_answer_and_confirms_nothing()
    {
        using var client = await host.CreateClient().SignInAsync("admin-1");
        host.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        var code = await client.DemoCodeAsync("admin-1");
        foreach (var body in new object[] { new { password = "wrong but long enough", code }, new { password = DemoPassword.Value, code = "000000" } })
        {
            using var refused = await client.SendAsync(HttpMethod.Post, "/api/session/confirmation", body);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["code"]!.GetValue<string>().ShouldBe("factor-refused");
        }

        await ExpectAsync(client, ["renewRecoveryCodes"], HttpStatusCode.Forbidden, "step-up-needed");
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("partner-lead")]
    [InlineData("donor-approver")]
    public async Task A_session_without_a_second_factor_can_only_set_one_up(string role)
    {
        using var client = await host.CreateClient().SignInAsync(await People.GivenAsync(host, role, hasFactor: false));
        var session = await client.GetJsonAsync("/api/session");
        session["heldBackBy"]!.GetValue<string>().ShouldBe("factor-needed");
        session["permissions"]!.AsArray().ShouldBeEmpty();
        var closed = ApiEndpoint.Of(host).Where(e => e.Access is not AnonymousMetadata && !OpenWithoutFactor.Contains(e.Name)).Select(e => e.Name).ToArray();
        closed.Length.ShouldBeGreaterThan(80);
        await ExpectAsync(client, closed, HttpStatusCode.Forbidden, null);

        using var key = await PasskeySteps.AddAsync(client, host.Address, "phone");
        (await client.GetJsonAsync("/api/session"))["heldBackBy"].ShouldBeNull();
        (await client.GetJsonAsync("/api/session"))["permissions"]!.AsArray().ShouldNotBeEmpty();
    }

    private async Task ExpectAsync(TestClient client, string[] names, HttpStatusCode status, string? code)
    {
        foreach (var endpoint in ApiEndpoint.Of(host).Where(e => names.Contains(e.Name)))
        {
            using var response = await client.SendAsync(
                endpoint.Method, endpoint.Path, endpoint.EmptyBody, version: endpoint.IsUnsafe ? 1 : null, key: endpoint.IsUnsafe ? Guid.CreateVersion7() : null);
            response.StatusCode.ShouldBe(status, endpoint.ToString());
            var said = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<string>();
            if (code is not null) said.ShouldBe(code, endpoint.ToString());
            else said.ShouldBeOneOf("factor-needed", "forbidden");
        }
    }

    private string[] Names(Func<Endpoint, bool> which) =>
    [
        .. host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(which)
            .Select(e => e.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName).Order(StringComparer.Ordinal),
    ];
}

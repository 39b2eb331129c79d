using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>Support that may be given twice: the answer is only "talk to the lead", and the lead sees codes, never a name.</summary>
public sealed class TwinTests(DeskHost host) : IClassFixture<DeskHost>
{
    private readonly Desk desk = host.Desk;

    [Fact]
    public async Task The_same_number_in_two_cases_is_told_to_the_team_without_a_code_and_to_the_lead_with_it()
    {
        var mark = MarkOf("tel:7700000001");
        var first = await OpenAsync(DemoUserNames.ProtectionLead, mark);
        (await desk.AlertsAsync(DemoUserNames.ProtectionLead, first)).ShouldNotContain("maybeTwice");
        var second = await OpenAsync(DemoUserNames.ProtectionOfficer, mark, MarkOf("tel:7700000002"));

        var seen = await PageAsync(DemoUserNames.ProtectionOfficer, second);
        seen["twice"]!["codes"]!.AsArray().ShouldBeEmpty();
        var lead = await PageAsync(DemoUserNames.ProtectionLead, second);
        lead["twice"]!["codes"]!.AsArray().Select(c => (string)c!).ShouldBe([(string)(await PageAsync(DemoUserNames.ProtectionLead, first))["case"]!["code"]!]);
        (await desk.AlertsAsync(DemoUserNames.ProtectionLead, second)).ShouldContain("maybeTwice");

        // Written anew without the number, it is no longer the same.
        var officer = await desk.AsAsync(DemoUserNames.ProtectionOfficer);
        var version = (long)(await officer.GetJsonAsync($"/api/desk/items/{second}/content"))["version"]!;
        using var written = await officer.SendAsync(HttpMethod.Put, $"/api/desk/items/{second}/content", new { content = "eA==", marks = new[] { MarkOf("tel:7700000002") } }, version, Guid.CreateVersion7());
        written.EnsureSuccessStatusCode();
        (await PageAsync(DemoUserNames.ProtectionLead, second))["twice"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_kept_is_no_hash_that_somebody_could_make_of_a_number()
    {
        var mark = MarkOf("tel:7700000003");
        var id = await OpenAsync(DemoUserNames.ProtectionOfficer, mark);
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var kept = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<CaseMark>().Where(m => m.CaseId == id).Select(m => m.Entry).SingleAsync();
        Convert.ToHexStringLower(kept).ShouldNotBe(mark);
        kept.ShouldNotBe(SHA256.HashData(Encoding.UTF8.GetBytes(mark)));
        kept.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("")]
    [InlineData("07701234567")]
    [InlineData("zz00000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_hash_is_refused_so_that_no_number_is_kept(string mark)
    {
        using var answer = await (await desk.AsAsync(DemoUserNames.ProtectionOfficer)).SendAsync(
            HttpMethod.Post, "/api/desk/items", new { risk = "low", needs = new[] { "medical" }, content = "eA==", marks = new[] { mark } }, key: Guid.CreateVersion7());
        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
    }

    private static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<Guid> OpenAsync(string who, params string[] marks) =>
        (await (await desk.AsAsync(who)).PostAsync("/api/desk/items", new { risk = "low", needs = new[] { "medical" }, content = "eA==", marks }))["id"]!.GetValue<Guid>();

    private async Task<JsonNode> PageAsync(string who, Guid id) => await (await desk.AsAsync(who)).GetJsonAsync($"/api/desk/items/{id}");
}

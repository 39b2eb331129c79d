using System.Text.Json.Nodes;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Partners.Contracts;
using Grants.Protection.Domain.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Protection;

/// <summary>What donors read of the log: right where it is shown, left out where it is small, and the same before and after a word (product.md: "Donors see aggregates with small cells suppressed").</summary>
public sealed class TrendHttpTests(DeskHost host) : IClassFixture<DeskHost>
{
    private const int Smallest = 5;
    private readonly Desk desk = host.Desk;

    [Theory]
    [InlineData(DemoUserNames.DonorApprover)]
    [InlineData(DemoUserNames.ProtectionLead)]
    public async Task Sums_are_right_where_they_are_shown_and_small_ones_are_not(string who)
    {
        var page = await (await desk.AsAsync(who)).GetJsonAsync("/api/desk/trends");
        var all = await AllAsync();
        var regions = page["regions"]!.AsArray().Select(r => (string)r!).ToList();
        var kinds = page["kinds"]!.AsArray().Select(k => Enum.Parse<IncidentKind>((string)k!, ignoreCase: true)).ToList();
        var (shown, left) = (0, 0);
        foreach (var line in page["months"]!.AsArray().Append(page["total"]))
        {
            var month = (string)line!["month"]!;
            var of = all.Where(i => month.Length == 0 || IncidentMonth.Text(i.Year, i.Month) == month).ToList();
            for (var r = 0; r < regions.Count; r++) Check(line["regions"]![r], of.Count(i => Governorates.RegionOf(i.Governorate) == regions[r]));
            for (var k = 0; k < kinds.Count; k++) Check(line["kinds"]![k], of.Count(i => i.Kind == kinds[k]));
            Check(line["all"], of.Count);
        }

        foreach (var line in page["byKind"]!.AsArray())
        {
            var of = all.Where(i => i.Kind == Enum.Parse<IncidentKind>((string)line!["kind"]!, ignoreCase: true)).ToList();
            for (var r = 0; r < regions.Count; r++) Check(line!["regions"]![r], of.Count(i => Governorates.RegionOf(i.Governorate) == regions[r]));
            Check(line!["all"], of.Count);
        }

        page["total"]!["all"]!.GetValue<int>().ShouldBe(all.Count);
        shown.ShouldBeGreaterThan(20);
        left.ShouldBeGreaterThan(20);

        void Check(JsonNode? said, int count)
        {
            if (said is null)
            {
                left++;
                return;
            }

            shown++;
            said.GetValue<int>().ShouldBe(count);
            count.ShouldBeGreaterThanOrEqualTo(Smallest);
        }
    }

    [Fact]
    public async Task A_word_changes_nothing_that_could_be_read_before_and_after_it()
    {
        var donor = await desk.AsAsync(DemoUserNames.DonorApprover);
        var before = (await donor.GetJsonAsync("/api/desk/trends")).ToJsonString();
        var months = JsonNode.Parse(before)!["months"]!.AsArray().Select(m => (string)m!["month"]!).ToList();
        foreach (var month in months)
            await (await desk.AsAsync(DemoUserNames.PartnerMember)).PostAsync(EventSteps.Own, EventSteps.Word(month: month), key: Guid.CreateVersion7());
        (await donor.GetJsonAsync("/api/desk/trends")).ToJsonString().ShouldBe(before);
    }

    [Fact]
    public async Task Donors_find_no_row_and_open_none()
    {
        var id = (await AllAsync())[0].Id;
        var donor = await desk.AsAsync(DemoUserNames.DonorApprover);
        foreach (var path in new[] { $"{EventSteps.Team}/{id}/words", $"{EventSteps.Own}/{id}/words" })
            (await desk.StatusAsync(DemoUserNames.DonorApprover, path)).ShouldBe(403);
        using var search = await donor.SendAsync(HttpMethod.Post, $"{EventSteps.Team}/search", new { });
        ((int)search.StatusCode).ShouldBe(403);
        (await donor.GetJsonAsync("/api/desk/trends")).ToJsonString().ShouldNotContain("IQ-");
    }

    /// <summary>What was known when this month began, of the twelve months before it.</summary>
    private async Task<List<Incident>> AllAsync()
    {
        await using var scope = desk.Enclave().BeginSystemScope("test");
        var all = await scope.ServiceProvider.GetRequiredService<GrantsDbContext>().Set<Incident>().AsNoTracking().ToListAsync();
        var present = IncidentMonth.At(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).Number;
        return [.. all.Where(i => IncidentMonth.At(i.RecordedAt).Number < present && new IncidentMonth(i.Year, i.Month).Number is var n && n < present && n >= present - 12)];
    }
}

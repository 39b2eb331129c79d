using Grants.Kernel.Permissions;
using Grants.Partners.Application.Organisations;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

public sealed class PartnerListTests
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Pages_follow_one_another_without_gap_or_repeat(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        for (var i = 1; i <= 53; i++) await app.AddPartnerAsync($"P-{i:000}");
        var first = await SearchAsync(app, new SearchPartnersInput(null, null, null, null));
        first.Items.Count.ShouldBe(50);
        first.Total.ShouldBe(53);
        var second = await SearchAsync(app, new SearchPartnersInput(null, null, null, first.Next));
        second.Items.Select(p => p.Code).ShouldBe(["P-051", "P-052", "P-053"]);
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await using var app = await PartnersApp.StartAsync();
        await app.AddPartnerAsync("P-001", PartnersApp.Profile(governorate: "IQ-BG"));
        await app.AddPartnerAsync("P-002", PartnersApp.Profile(governorate: "IQ-AR"));
        (await SearchAsync(app, new SearchPartnersInput("IQ-AR", null, null, null))).Items.Single().Code.ShouldBe("P-002");
        (await SearchAsync(app, new SearchPartnersInput(null, "federal", null, null))).Items.Single().Code.ShouldBe("P-001");
    }

    [Fact]
    public async Task A_new_name_keeps_the_old_one_among_the_aliases()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync("P-001", PartnersApp.Profile("Before"));
        await app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().UpdateAsync(
            id, 1, new UpdatePartnerInput("After", [], ["IQ-BG"], true, false, [], ["ckb"], [], null), default));
        var read = await app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().GetAsync(id, default));
        read.Name.ShouldBe("After");
        read.Aliases.ShouldBe(["Before"]);
        read.Registrations.ShouldBeEmpty();
        read.Actions.ShouldContain("close");
    }

    private static Task<Kernel.Paging.Page<PartnerListItem>> SearchAsync(TestApp app, SearchPartnersInput input) =>
        app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().SearchAsync(input, default));
}

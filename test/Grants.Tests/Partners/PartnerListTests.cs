using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Contracts;
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

    [Fact]
    public async Task A_new_name_does_not_lock_a_record_whose_other_names_are_full()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync("P-001", PartnersApp.Profile("Before"));
        string[] ten = [.. Enumerable.Range(1, PartnersConsts.MaxAliases).Select(i => $"Other {i}")];
        await SaveAsync(app, id, 1, "After", ten);
        var eleven = (await app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().GetAsync(id, default))).Aliases;
        eleven.ShouldBe([.. ten, "Before"]);
        await SaveAsync(app, id, 2, "After", eleven);
        var error = await Should.ThrowAsync<BusinessException>(() => SaveAsync(app, id, 3, "After", [.. eleven, "One more"]));
        (error.Code, error.Field).ShouldBe(("partner.too-many-aliases", "aliases"));
        await SaveAsync(app, id, 3, "After", ["Only one"]);
        await Should.ThrowAsync<BusinessException>(() => SaveAsync(app, id, 4, "After", [.. ten, "Only one"]));
    }

    /// <summary>As the endpoint does: the form's rules first, then the record's.</summary>
    private static Task SaveAsync(TestApp app, Guid id, long version, string name, IReadOnlyList<string> aliases)
    {
        var input = new UpdatePartnerInput(name, aliases, ["IQ-BG"], true, false, [], ["ckb"], [], null);
        new UpdatePartnerValidator().Validate(input).Errors.ShouldBeEmpty();
        return app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().UpdateAsync(id, version, input, default));
    }

    private static Task<Kernel.Paging.Page<PartnerListItem>> SearchAsync(TestApp app, SearchPartnersInput input) =>
        app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().SearchAsync(input, default));
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Partners.Application.Organisations;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

public sealed class WhoSeesPartnersTests
{
    private static readonly Guid Donor = Guid.CreateVersion7();
    private static readonly Guid OtherDonor = Guid.CreateVersion7();

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_partner_sees_itself_and_no_other(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var own = await app.AddPartnerAsync("P-017");
        var other = await app.AddPartnerAsync("P-018");
        await app.AsAsync(TestPerson.Partner(own), async s =>
        {
            var partners = s.GetRequiredService<IPartners>();
            (await partners.Rows.Select(r => r.Code).ToListAsync()).ShouldBe(["P-017"]);
            (await partners.FindAsync(other, default)).ShouldBeNull();
            (await partners.OpenNamesAsync([own, other], "test", default)).Keys.ShouldBe([own]);
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_donor_sees_a_partner_only_after_a_record_came_before_it(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var id = await app.AddPartnerAsync();
        (await SeenByAsync(app, Donor)).ShouldBeEmpty();
        await ShowAsync(app, id, Donor);
        await ShowAsync(app, id, Donor);
        (await SeenByAsync(app, Donor)).ShouldBe([id]);
        (await SeenByAsync(app, OtherDonor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(NameVisibility.TeamOnly, false, false)]
    [InlineData(NameVisibility.NamedDonors, true, false)]
    [InlineData(NameVisibility.AllOurDonors, true, true)]
    [InlineData(NameVisibility.Public, true, true)]
    public async Task A_donor_reads_the_name_as_far_as_the_partner_allows(NameVisibility visibility, bool isForDonor, bool isForOther)
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        await ShowAsync(app, id, Donor);
        await ShowAsync(app, id, OtherDonor);
        await SaveSafetyAsync(app, id, visibility, visibility == NameVisibility.NamedDonors ? [Donor] : []);
        (await NamesForAsync(app, TestPerson.Donor(Donor), id)).ShouldBe(isForDonor ? 1 : 0);
        (await NamesForAsync(app, TestPerson.Donor(OtherDonor), id)).ShouldBe(isForOther ? 1 : 0);
    }

    [Theory]
    [InlineData(Roles.ProgrammeOfficer, 1)]
    [InlineData(Roles.Administrator, 0)]
    [InlineData(Roles.Auditor, 0)]
    public async Task Staff_read_names_by_permission(string role, int count)
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        (await NamesForAsync(app, TestPerson.Staff(role), id)).ShouldBe(count);
    }

    [Theory]
    [InlineData(PlacePrecision.None, null, 0)]
    [InlineData(PlacePrecision.Region, "federal", 0)]
    [InlineData(PlacePrecision.Governorate, "federal", 1)]
    public async Task A_donor_is_told_the_place_no_more_exactly_than_allowed(PlacePrecision precision, string? region, int governorates)
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        await app.AsAsync(TestPerson.Donor(Donor), s =>
        {
            var row = new PartnerRow { Id = id, Code = "P-017", Region = "federal", Governorates = "IQ-BG", PlacePrecision = precision };
            var place = s.GetRequiredService<IPartners>().PlaceOf(row);
            place.Region.ShouldBe(region);
            place.Governorates.Count.ShouldBe(governorates);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_partner_cannot_name_a_donor_it_has_nothing_to_do_with()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        await Should.ThrowAsync<NotFoundException>(() => SaveSafetyAsync(app, id, NameVisibility.NamedDonors, [Donor]));
    }

    [Fact]
    public async Task Settings_are_careful_until_the_partner_speaks()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        var own = await app.AsAsync(TestPerson.Partner(id), s => s.GetRequiredService<OwnSafetyAppService>().GetAsync(default));
        own.NameVisibility.ShouldBe(NameVisibility.TeamOnly);
        own.PlacePrecision.ShouldBe(PlacePrecision.None);
        own.SetAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_code_word_is_kept_and_read_back_by_its_owner()
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        await SaveSafetyAsync(app, id, NameVisibility.TeamOnly, []);
        var own = await app.AsAsync(TestPerson.Partner(id), s => s.GetRequiredService<OwnSafetyAppService>().GetAsync(default));
        own.CodeWord.ShouldBe("pomegranate");
        own.HoursFrom.ShouldBe(new TimeOnly(9, 0));
        own.Version.ShouldBe(2);
    }

    /// <summary>product.md: bank details are confirmed by a call of a finance officer or a manager, so they need the word.</summary>
    [Theory]
    [InlineData(Roles.ProgrammeOfficer, true)]
    [InlineData(Roles.GrantsManager, true)]
    [InlineData(Roles.FinanceOfficer, true)]
    [InlineData(Roles.FinanceController, false)]
    [InlineData(Roles.ProtectionOfficer, false)]
    public async Task Whoever_calls_a_partner_back_knows_the_code_word(string role, bool knows)
    {
        await using var app = await PartnersApp.StartAsync();
        var id = await app.AddPartnerAsync();
        await SaveSafetyAsync(app, id, NameVisibility.TeamOnly, []);
        var read = await app.AsAsync(TestPerson.Staff(role), s => s.GetRequiredService<OrganisationAppService>().GetAsync(id, default));
        read.Safety.CodeWord.ShouldBe(knows ? "pomegranate" : null);
    }

    private static Task SaveSafetyAsync(TestApp app, Guid id, NameVisibility visibility, IReadOnlyList<Guid> donors) =>
        app.AsAsync(TestPerson.Partner(id), s => s.GetRequiredService<OwnSafetyAppService>().SaveAsync(
            1,
            new SaveSafetyInput(
                ContactChannel.Phone, new TimeOnly(9, 0), new TimeOnly(16, 0), false, "pomegranate", true, visibility, PlacePrecision.Region, null, false, null, donors),
            default));

    private static Task ShowAsync(TestApp app, Guid id, Guid donor) => app.AsAsync(TestPerson.Staff(Roles.GrantsManager), async s =>
    {
        await s.GetRequiredService<IPartners>().ShowToDonorAsync(id, donor, default);
        await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
    });

    private static Task<List<Guid>> SeenByAsync(TestApp app, Guid donor) =>
        app.AsAsync(TestPerson.Donor(donor), s => s.GetRequiredService<IPartners>().Rows.Select(r => r.Id).ToListAsync());

    private static async Task<int> NamesForAsync(TestApp app, TestPerson person, Guid id) =>
        await app.AsAsync(person, async s => (await s.GetRequiredService<IPartners>().OpenNamesAsync([id], "test", default)).Count);
}

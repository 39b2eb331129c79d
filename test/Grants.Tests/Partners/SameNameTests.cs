using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Permissions;
using Grants.Partners.Application.Imports;
using Grants.Partners.Application.Organisations;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

/// <summary>A partner that may be entered twice is warned of before it is imported and on its page, and never refused.</summary>
public sealed class SameNameTests
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_preview_and_the_page_name_who_is_called_the_same(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var first = await app.AddPartnerAsync("P-017", PartnersApp.Profile("منظمة أمل ١"));
        var file = ImportText.File(
            ImportText.Row("P-018", "منظمـة  امل 1"), ImportText.Row("P-019", "Another"), ImportText.Row("P-020", "ANOTHER"), ImportText.Row("P-021", "Alone"));
        var report = await app.AsAsync(Officer, s => s.GetRequiredService<PartnerImportAppService>().CheckAsync(file, "en", default));
        report.Lines.Select(l => string.Join(' ', l.SameName)).ShouldBe(["P-017", "", "P-019", ""]);
        report.CanImport.ShouldBeTrue("a warning stops nobody");

        await app.AsAsync(Officer, s => s.GetRequiredService<PartnerImportAppService>().ImportAsync(file, default));
        (await ReadAsync(app, first)).SameName.ShouldBe(["P-018"]);
        await UpdateAsync(app, first, "Quite another");
        (await ReadAsync(app, first)).SameName.ShouldBeEmpty();
        LeakSearch.FilesWith(app.Folder, "منظمة أمل").ShouldBeEmpty();
    }

    private static Task<PartnerDto> ReadAsync(TestApp app, Guid id) => app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().GetAsync(id, default));

    private static async Task UpdateAsync(TestApp app, Guid id, string name)
    {
        var version = (await ReadAsync(app, id)).Version;
        await app.AsAsync(Officer, s => s.GetRequiredService<OrganisationAppService>().UpdateAsync(
            id, version, new UpdatePartnerInput(name, [], ["IQ-BG"], false, true, [], ["ar"], [], null), default));
    }
}

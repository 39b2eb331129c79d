using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Partners.Application.Imports;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

public sealed class PartnerImportTests
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_sample_file_brings_34_partners_over_19_governorates(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        await ImportAsync(app, await SampleAsync());
        var rows = await app.AsAsync(Officer, s => s.GetRequiredService<IPartners>().Rows.ToListAsync());
        rows.Count.ShouldBe(34);
        rows.SelectMany(r => r.Governorates.Split(' ')).Distinct().Count().ShouldBe(19);
    }

    [Fact]
    public async Task One_bad_row_and_nothing_is_imported()
    {
        await using var app = await PartnersApp.StartAsync();
        var file = ImportText.File(ImportText.Good, ImportText.Row(code: "P-018", governorates: "Atlantis"));
        var report = await app.AsAsync(Officer, s => s.GetRequiredService<PartnerImportAppService>().CheckAsync(file, "en", default));
        report.CanImport.ShouldBeFalse();
        report.Good.ShouldBe(1);
        report.Lines[1].Line.ShouldBe(3);
        report.Lines[1].Problems.Single().Message.ShouldBe("“Atlantis” is not one of the 19 governorates.");

        var refused = await Should.ThrowAsync<BusinessException>(() => ImportAsync(app, file));
        refused.Code.ShouldBe(PartnersErrors.ImportHasProblems);
        (await CountAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task Looking_at_a_file_stores_nothing()
    {
        await using var app = await PartnersApp.StartAsync();
        var report = await app.AsAsync(Officer, s => s.GetRequiredService<PartnerImportAppService>().CheckAsync(ImportText.File(ImportText.Good), "ckb", default));
        report.CanImport.ShouldBeTrue();
        (await CountAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_file_again_names_every_code_that_is_taken()
    {
        await using var app = await PartnersApp.StartAsync();
        await ImportAsync(app, ImportText.File(ImportText.Good));
        var report = await app.AsAsync(Officer, s => s.GetRequiredService<PartnerImportAppService>().CheckAsync(ImportText.File(ImportText.Good), "en", default));
        report.Lines.Single().Problems.Single().Code.ShouldBe(ImportCodes.CodeTaken);
        await Should.ThrowAsync<BusinessException>(() => ImportAsync(app, ImportText.File(ImportText.Good)));
        (await CountAsync(app)).ShouldBe(1);
    }

    [Fact]
    public async Task Names_numbers_and_notes_lie_nowhere_in_plain_text()
    {
        await using var app = await PartnersApp.StartAsync();
        const string sentinel = "سێنتینێلی-ناو-73-sentinel";
        var row = $"P-017,{sentinel},Baghdad,no,yes,{sentinel},{sentinel},2024-01-01,2028-12-31";
        await ImportAsync(app, ImportText.File(row));
        await app.AsAsync(Officer, s => s.GetRequiredService<IPartners>().OpenNamesAsync(
            s.GetRequiredService<IPartners>().Rows.Select(r => r.Id).ToList(), "test", default));
        LeakSearch.FilesWith(app.Folder, sentinel).ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_hundred_rows_go_in_as_one()
    {
        await using var app = await PartnersApp.StartAsync();
        await ImportAsync(app, ImportText.File([.. Enumerable.Range(1, 500).Select(i => ImportText.Row(code: $"P-{i:000}"))]));
        (await CountAsync(app)).ShouldBe(500);
    }

    private static Task<Grants.Infrastructure.HttpApi.CreatedDto> ImportAsync(TestApp app, byte[] file) =>
        app.AsAsync(Officer, s => s.GetRequiredService<PartnerImportAppService>().ImportAsync(file, default));

    private static Task<int> CountAsync(TestApp app) =>
        app.AsAsync(Officer, s => s.GetRequiredService<GrantsDbContext>().Set<Organisation>().CountAsync());

    private static async Task<byte[]> SampleAsync()
    {
        await using var stream = typeof(PartnersErrors).Assembly.GetManifestResourceStream("Grants.Partners.Seeding.partners.csv")!;
        using var kept = new MemoryStream();
        await stream.CopyToAsync(kept);
        return kept.ToArray();
    }
}

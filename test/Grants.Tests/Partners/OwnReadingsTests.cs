using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Partners.Application.Readings;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Organisations;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

/// <summary>A partner sees who else has opened its sealed data, and nothing of another partner's.</summary>
public sealed class OwnReadingsTests
{
    private static readonly Guid Known = Guid.CreateVersion7();
    private static readonly Guid Unknown = Guid.CreateVersion7();

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_partners_at_once_see_their_own_readings_by_others_only(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var partners = new[] { await app.AddPartnerAsync("P-017"), await app.AddPartnerAsync("P-018") };
        await app.AsAsync(TestPerson.Staff(Roles.GrantsManager), async s =>
        {
            await s.GetRequiredService<IPartners>().ShowToDonorAsync(partners[0], Known, default);
            await s.GetRequiredService<GrantsDbContext>().SaveChangesAsync();
        });
        var officer = await PersonAsync(app, "po-1", Roles.ProgrammeOfficer);
        var lead = await PersonAsync(app, "p017-lead", Roles.PartnerLead, organisation: partners[0]);
        await ReadAsync(app, officer, "partner.read", partners);
        await ReadAsync(app, lead, "own-safety.read", partners[0]);
        await ReadAsync(app, await PersonAsync(app, "da-1", Roles.DonorApprover, donor: Known), "proposal.decision", partners[0]);
        await ReadAsync(app, await PersonAsync(app, "db-1", Roles.DonorApprover, donor: Unknown), "proposal.decision", partners[0]);
        for (var i = 0; i < 55; i++) await ReadAsync(app, officer, "payee.read", partners[1]);

        await Parallel.ForEachAsync(Enumerable.Range(0, 20), async (i, _) =>
        {
            var page = await SeenAsync(app, TestPerson.Partner(partners[i % 2]));
            if (i % 2 == 0)
            {
                page.Items.Select(r => (r.Purpose, r.DonorCode, r.Records)).ShouldBe(
                    [("proposal.decision", null, 1), ("proposal.decision", "D-01", 1), ("partner.read", null, 1)], "the list of the other is not mixed in, nor its count");
                page.Items[2].Roles.ShouldBe([Roles.ProgrammeOfficer]);
            }
            else
            {
                (page.Items.Count, page.Total, page.Items.All(r => r.Purpose == "payee.read")).ShouldBe((50, 56, true));
                (await SeenAsync(app, TestPerson.Partner(partners[1]), page.Next)).Items.Select(r => r.Purpose).Distinct().ShouldBe(["payee.read", "partner.read"]);
            }
        });
        await Should.ThrowAsync<NotFoundException>(() => SeenAsync(app, TestPerson.Staff(Roles.ProgrammeOfficer)));
    }

    [Fact]
    public async Task The_system_is_shown_and_the_comparing_of_a_code_before_sign_in_is_not()
    {
        await using var app = await PartnersApp.StartAsync();
        var own = await app.AddPartnerAsync();
        foreach (var purpose in new[] { "mail", "factor" })
        {
            await app.AsSystemAsync(async s =>
            {
                var partner = await s.GetRequiredService<GrantsDbContext>().Set<Organisation>().SingleAsync();
                await s.GetRequiredService<IVault>().OpenManyAsync([partner], purpose, default);
            });
        }

        var row = (await SeenAsync(app, TestPerson.Partner(own))).Items.ShouldHaveSingleItem();
        (row.Purpose, row.Roles.Single()).ShouldBe(("mail", "system"));
    }

    private static Task<Kernel.Paging.Page<ReadingDto>> SeenAsync(TestApp app, TestPerson person, string? after = null) =>
        app.AsAsync(person, s => s.GetRequiredService<OwnReadings>().SearchAsync(new SearchReadingsInput(after), default));

    private static Task ReadAsync(TestApp app, TestPerson person, string purpose, params Guid[] partners) => app.AsAsync(person, async s =>
    {
        using var _ = s.GetRequiredService<CurrentScope>().AsSystem("test");
        var rows = await s.GetRequiredService<GrantsDbContext>().Set<Organisation>().AsNoTracking().Where(o => partners.Contains(o.Id)).ToListAsync();
        rows.Count.ShouldBe(partners.Length);
        await s.GetRequiredService<IVault>().OpenManyAsync(rows, purpose, default);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
    });

    private static Task<TestPerson> PersonAsync(TestApp app, string name, string role, Guid? organisation = null, Guid? donor = null) => app.AsSystemAsync(async s =>
    {
        var id = await s.GetRequiredService<IDemoUsers>().AddAsync(name, [role], organisation, donor, default);
        return new TestPerson(id, name, [role], organisation, donor);
    });
}

using Grants.Identity.Application.Accounts;
using Grants.Identity.Contracts;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Tests.Infrastructure.Sealing;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

/// <summary>Somebody who was entered twice is said to whoever may see both accounts, never refused, and forgotten with the person.</summary>
public sealed class SameContactTests
{
    private static readonly TestPerson Administrator = TestPerson.Staff(Roles.Administrator);
    private static readonly Guid Organisation = IdentityScenario.KnownPlaces.Of("P-017");

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_mail_or_phone_is_said_to_whoever_may_see_both(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var app = given.App;
        var lead = TestPerson.Partner(Organisation) with { Id = await given.GivenUserAsync("p017-lead", Roles.PartnerLead, Organisation) };
        var other = TestPerson.Partner(IdentityScenario.KnownPlaces.Of("P-018")) with { Id = await given.GivenUserAsync("p018-lead", Roles.PartnerLead, IdentityScenario.KnownPlaces.Of("P-018")) };

        (await InviteAsync(app, lead, "someone@partner.example")).SameContact.ShouldBeEmpty();
        (await InviteAsync(app, lead, " SomeOne@Partner.example")).SameContact.ShouldBe(["p017-1"]);
        (await InviteAsync(app, other, "someone@partner.example")).SameContact.ShouldBeEmpty("that a person is known at another partner is nobody's business there");
        (await InviteAsync(app, lead, null)).SameContact.ShouldBeEmpty("two without a mail are not the same");

        (await PeopleAsync(app, lead)).ShouldBe(["p017-1: p017-2", "p017-2: p017-1", "p017-3: ", "p017-lead: "]);
        (await PeopleAsync(app, other)).ShouldBe(["p018-1: ", "p018-lead: "]);
        (await UsersAsync(app)).ShouldBe(["p017-1: p017-2 p018-1", "p017-2: p017-1 p018-1", "p017-3: ", "p017-lead: ", "p018-1: p017-1 p017-2", "p018-lead: "]);

        await SetAsync(app, "p017-lead", null, "0770 123 4567");
        await SetAsync(app, "p018-lead", null, "٠٠٩٦٤٧٧٠١٢٣٤٥٦٧");
        await SetAsync(app, "p017-1", "other@partner.example", "ask her brother");
        await SetAsync(app, "p017-2", null, "ask her sister");
        (await UsersAsync(app)).ShouldBe(
            ["p017-1: ", "p017-2: ", "p017-3: ", "p017-lead: p018-lead", "p018-1: ", "p018-lead: p017-lead"], "a change of the value changes its entry, and taking it away too");
        LeakSearch.FilesWith(app.Folder, "someone@partner.example").ShouldBeEmpty();
        LeakSearch.FilesWith(app.Folder, "+9647701234567").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_erased_person_equals_nobody_also_after_an_old_backup(string database)
    {
        await using var given = await IdentityScenario.StartAsync(Databases.Parse(database));
        var app = given.App;
        var gone = await given.GivenUserAsync("p017-1", Roles.PartnerLead, Organisation);
        await given.GivenUserAsync("p017-2", Roles.PartnerMember, Organisation);
        await SetAsync(app, "p017-1", "someone@partner.example", "07701234567");
        await SetAsync(app, "p017-2", "someone@partner.example", "07701234567");
        var before = (await app.EntriesAsync("user.mail"))[gone];
        before.Length.ShouldBe(BlindIndex.Size);
        before.ShouldNotBe((await app.EntriesAsync("user.phone"))[gone]);

        (await app.AsSystemAsync(s => s.GetRequiredService<IAccountErasure>().EraseAsync("p017-1", default))).ShouldBeTrue();
        foreach (var column in new[] { "user.mail", "user.phone" }) (await app.EntriesAsync(column))[gone].ShouldBeEmpty(column);
        (await UsersAsync(app)).ShouldBe(["p017-1: ", "p017-2: "]);

        // Yesterday's database is put back; the keys and tombstones are today's.
        await app.PutEntryAsync("user.mail", gone, before);
        (await UsersAsync(app)).ShouldBe(["p017-1: p017-2", "p017-2: p017-1"], "the test must be able to see it");
        var steps = 0;
        (await app.FillAsync(anew: false, _ => steps++)).ShouldBe(0);
        (await app.EntriesAsync("user.mail"))[gone].ShouldBeEmpty();
        (await app.FillAsync(anew: true, _ => steps++)).ShouldBe(0, "an erased value is no incident");
        (await app.EntriesAsync("user.mail"))[gone].ShouldBeEmpty();
        steps.ShouldBe(1);
        (await app.EntriesAsync("user.mail")).Count(e => e.Value.Length == BlindIndex.Size).ShouldBe(1, "the other one keeps its own");
    }

    private static Task<CreatedAccountDto> InviteAsync(TestApp app, TestPerson lead, string? mail) =>
        app.AsAsync(lead, s => s.GetRequiredService<PeopleAppService>().CreateAsync(new InvitePersonInput(Roles.PartnerMember, "ckb", null, mail), default));

    private static async Task<IEnumerable<string>> PeopleAsync(TestApp app, TestPerson lead) =>
        (await app.AsAsync(lead, s => s.GetRequiredService<PeopleAppService>().ListAsync(default))).Select(p => $"{p.UserName}: {string.Join(' ', p.SameContact)}");

    private static async Task<IEnumerable<string>> UsersAsync(TestApp app) =>
        (await app.AsAsync(Administrator, s => s.GetRequiredService<UserAppService>().SearchAsync(new UserSearchInput(), default)))
        .Items.Select(u => $"{u.UserName}: {string.Join(' ', u.SameContact)}");

    private static Task SetAsync(TestApp app, string userName, string? mail, string? phone) => app.AsSystemAsync(async s =>
    {
        var db = s.GetRequiredService<GrantsDbContext>();
        var user = await db.Set<User>().SingleAsync(u => u.UserName == userName);
        user.SetContact(null, mail, phone);
        s.GetRequiredService<IAudit>().Record("test.changed", user.Id);
        await db.SaveChangesAsync();
    });
}

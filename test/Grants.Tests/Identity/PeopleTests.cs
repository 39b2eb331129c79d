using Grants.Identity.Application.Accounts;
using Grants.Identity.Contracts;
using Grants.Identity.Domain;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Identity;

public sealed class PeopleTests : IAsyncLifetime
{
    private static readonly Guid Organisation = IdentityScenario.KnownPlaces.Of("P-017");
    private static readonly Guid OtherOrganisation = IdentityScenario.KnownPlaces.Of("P-018");
    private IdentityScenario given = null!;
    private TestPerson lead = null!;

    public async Task InitializeAsync()
    {
        given = await IdentityScenario.StartAsync();
        lead = TestPerson.Partner(Organisation) with { Id = await given.GivenUserAsync("p017-lead", Roles.PartnerLead, Organisation) };
    }

    public async Task DisposeAsync() => await given.DisposeAsync();

    [Fact]
    public async Task A_lead_invites_a_colleague_under_a_name_the_system_makes()
    {
        await CreateAsync(lead, new InvitePersonInput(Roles.PartnerMember, "ckb", "sentinel-name-81", "a@b.example"));
        var people = await ListAsync(lead);
        people.Select(p => p.UserName).ShouldBe(["p017-1", "p017-lead"]);
        people.Select(p => p.HasName).ShouldBe([true, false]);
        (await NameAsync(lead, people[0].Id)).ShouldBe("sentinel-name-81");
        await Should.ThrowAsync<NotFoundException>(() => NameAsync(lead, people[1].Id));
        people[0].Actions.ShouldBe(["disable", "invite"]);
        people[1].Actions.ShouldBeEmpty();
        LeakSearch.FilesWith(given.App.Folder, "sentinel-name-81").ShouldBeEmpty();
        LeakSearch.FilesWith(given.App.Folder, "a@b.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lead_cannot_make_staff_or_donors() =>
        (await Should.ThrowAsync<BusinessException>(() => CreateAsync(lead, new InvitePersonInput(Roles.GrantsManager, "en")))).Code
            .ShouldBe(IdentityErrors.PersonRoleOnly);

    [Fact]
    public async Task Another_partners_person_is_not_there_for_two_leads_side_by_side()
    {
        var theirs = await given.GivenUserAsync("p018-lead", Roles.PartnerLead, OtherOrganisation);
        var other = TestPerson.Partner(OtherOrganisation) with { Id = theirs };
        var lists = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => ListAsync(i % 2 == 0 ? lead : other)));
        for (var i = 0; i < lists.Length; i++) lists[i].ShouldHaveSingleItem().UserName.ShouldBe(i % 2 == 0 ? "p017-lead" : "p018-lead");
        await Should.ThrowAsync<NotFoundException>(() => NameAsync(lead, theirs));
        await Should.ThrowAsync<NotFoundException>(() => ActAsync(lead, s => s.DisableAsync(theirs, 1, CancellationToken.None)));
        await Should.ThrowAsync<NotFoundException>(() => ActAsync(lead, s => s.InviteAsync(theirs, 1, CancellationToken.None)));
    }

    [Fact]
    public async Task A_lead_cannot_disable_themself_but_a_colleague()
    {
        var colleague = await given.GivenUserAsync("p017-member", Roles.PartnerMember, Organisation);
        (await Should.ThrowAsync<BusinessException>(() => ActAsync(lead, s => s.DisableAsync(lead.Id, 1, CancellationToken.None)))).Code.ShouldBe(CommonErrors.SamePerson);
        await ActAsync(lead, s => s.DisableAsync(colleague, 1, CancellationToken.None));
        (await Should.ThrowAsync<BusinessException>(() => given.SignInAsync("p017-member"))).Code.ShouldBe(IdentityErrors.SignInFailed);
    }

    [Fact]
    public async Task An_administrator_cannot_give_themself_a_role()
    {
        var id = await given.GivenUserAsync("admin-1", Roles.Administrator);
        var administrator = TestPerson.Staff(Roles.Administrator) with { Id = id };
        (await Should.ThrowAsync<BusinessException>(() => given.SetRolesAsync(administrator, id, Roles.GrantsManager))).Code
            .ShouldBe(CommonErrors.SamePerson);
    }

    [Fact]
    public async Task Two_administrators_who_act_at_once_do_not_overwrite_each_other()
    {
        var id = await given.GivenUserAsync("po-1", Roles.ProgrammeOfficer);
        var ends = await HeldWrites.RunAsync(given.App.Services, () => SetAsync(Roles.GrantsManager), () => SetAsync(Roles.FinanceOfficer));
        ends.Count(e => e is null).ShouldBe(1);
        ends.Single(e => e is not null).ShouldBeOfType<StaleException>().RecordId.ShouldBe(id);

        Task<Exception?> SetAsync(string role) => Record.ExceptionAsync(() =>
            given.SetRolesAsync(TestPerson.Staff(Roles.Administrator), id, role))!;
    }

    [Fact]
    public async Task The_administrators_list_is_one_command_and_pages_by_name()
    {
        for (var i = 1; i <= 60; i++) await given.GivenUserAsync($"po-{i:000}", Roles.ProgrammeOfficer);
        await given.AsAsync(TestPerson.Staff(Roles.Administrator), async s =>
        {
            var service = s.GetRequiredService<UserAppService>();
            var count = await CommandCount.OfAsync(() => service.SearchAsync(new UserSearchInput("po-"), CancellationToken.None));
            count.Commands.Count.ShouldBe(1);
            var first = await service.SearchAsync(new UserSearchInput("po-", Roles.ProgrammeOfficer, "active"), CancellationToken.None);
            (first.Items.Count, first.Total, first.Next).ShouldBe((50, 60, "po-050"));
            var second = await service.SearchAsync(new UserSearchInput("po-", After: first.Next), CancellationToken.None);
            (second.Items.Count, second.Next).ShouldBe((10, null));
        });
    }

    [Fact]
    public async Task The_directory_knows_enabled_people_only()
    {
        var member = await given.GivenUserAsync("p017-member", Roles.PartnerMember, Organisation);
        await ActAsync(lead, s => s.DisableAsync(member, 1, CancellationToken.None));
        await given.AsAsync(TestPerson.Donor(Guid.CreateVersion7()), async s =>
        {
            var directory = s.GetRequiredService<IUserDirectory>();
            (await directory.InOrganisationAsync(Organisation, null, CancellationToken.None)).ShouldHaveSingleItem().UserName.ShouldBe("p017-lead");
            (await directory.UserNamesAsync([member], CancellationToken.None))[member].ShouldBe("p017-member");
            (await directory.OpenMailAddressAsync(lead.Id, "test", CancellationToken.None)).ShouldBe("p017-lead@demo.example");
            (await directory.OpenMailAddressAsync(member, "test", CancellationToken.None)).ShouldBeNull();
        });
    }

    private Task<IReadOnlyList<PersonDto>> ListAsync(TestPerson person) =>
        given.App.AsAsync(person, s => s.GetRequiredService<PeopleAppService>().ListAsync(CancellationToken.None));

    private async Task<string> NameAsync(TestPerson person, Guid id)
    {
        var name = string.Empty;
        await given.AsAsync(person, async s => name = (await s.GetRequiredService<PeopleAppService>().RevealAsync(id, CancellationToken.None)).Name);
        return name;
    }

    private Task CreateAsync(TestPerson person, InvitePersonInput input) =>
        given.AsAsync(person, s => s.GetRequiredService<PeopleAppService>().CreateAsync(input, CancellationToken.None));

    private Task ActAsync(TestPerson person, Func<AccountAppService, Task> act) =>
        given.AsAsync(person, s => act(s.GetRequiredService<AccountAppService>()));
}

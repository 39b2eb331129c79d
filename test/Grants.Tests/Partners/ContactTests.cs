using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Partners.Application.Contacts;
using Grants.Partners.Contracts;
using Grants.Partners.Domain.Contacts;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Partners;

public sealed class ContactTests
{
    private static readonly TestPerson Officer = TestPerson.Staff(Roles.ProgrammeOfficer, "po-1");
    private static readonly TestPerson Finance = TestPerson.Staff(Roles.FinanceOfficer, "fo-1");

    [Theory]
    [InlineData(ContactKind.Phone, "+964 750 123 4567", null)]
    [InlineData(ContactKind.Signal, "٠٧٥٠١٢٣٤٥٦٧", null)]
    [InlineData(ContactKind.Phone, "ask at the office", ContactErrors.NumberShape)]
    [InlineData(ContactKind.WhatsApp, "12345", ContactErrors.NumberShape)]
    [InlineData(ContactKind.Mail, "office@example.org", null)]
    [InlineData(ContactKind.Mail, "office@", ContactErrors.MailShape)]
    [InlineData(ContactKind.Mail, "a@b@c", ContactErrors.MailShape)]
    public void Numbers_and_addresses_are_looked_at(ContactKind kind, string value, string? code)
    {
        PartnerContact Record() => PartnerContact.Record(Guid.CreateVersion7(), kind, value, null, Guid.CreateVersion7(), TestClock.Start);
        if (code is not null) Should.Throw<BusinessException>(Record).Code.ShouldBe(code);
        else (Record().Number is null).ShouldBe(kind == ContactKind.Mail);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_replaced_contact_is_new_on_file_and_lies_sealed(string database)
    {
        await using var app = await PartnersApp.StartAsync(database);
        var partner = await app.AddPartnerAsync();
        var lead = TestPerson.Partner(partner);
        var first = await RecordAsync(app, lead, "sentinel-mail-552@example.org", ContactKind.Mail);
        app.Clock.AdvanceDays(40);
        var own = (await AsAsync(app, lead, s => s.OwnAsync(default))).Items.ShouldHaveSingleItem();
        (own.Value, own.Whose, own.Actions.Count).ShouldBe(("sentinel-mail-552@example.org", "sentinel-whose-553", 2));

        var second = await app.AsAsync(lead, s => Service(s).ReplaceAsync(partner, first, new ContactInput(ContactKind.Phone, "+964 750 999 0001"), own.Version, default));
        (await Should.ThrowAsync<BusinessException>(() => app.AsAsync(lead, s => Service(s).EndAsync(partner, first, own.Version + 1, default)))).Code.ShouldBe(ContactErrors.Ended);
        var onFile = (await app.AsAsync(Finance, s => s.GetRequiredService<IPartnerContacts>().OfAsync(partner, default))).ShouldHaveSingleItem();
        (onFile.Id, onFile.Kind, onFile.ReplacedAnother, onFile.RecordedBy).ShouldBe((second.Id, "phone", true, lead.Id));
        onFile.Since.ShouldBe(app.Clock.GetUtcNow().UtcDateTime);
        foreach (var secret in new[] { "sentinel-mail-552", "sentinel-whose-553", "750 999 0001" }) LeakSearch.FilesWith(app.Folder, secret).ShouldBeEmpty(secret);
    }

    [Fact]
    public async Task The_team_sees_no_numbers_until_it_opens_one_and_is_told_that_another_partner_has_it_too()
    {
        await using var app = await PartnersApp.StartAsync();
        var (one, two) = (await app.AddPartnerAsync(), await app.AddPartnerAsync("P-018"));
        var contact = (await app.AsAsync(Officer, s => Service(s).RecordAsync(one, new ContactInput(ContactKind.Phone, "+964 750 123 4567"), default))).Id;
        (await SeenAsync(app, one)).IsAlsoElsewhere.ShouldBeFalse();
        await RecordAsync(app, TestPerson.Partner(two), "٠٧٥٠ ١٢٣ ٤٥٦٧", ContactKind.Signal);
        var seen = await SeenAsync(app, one);
        (seen.IsAlsoElsewhere, seen.Value, seen.Actions.ShouldHaveSingleItem()).ShouldBe((true, null, "reveal"));
        (await AsAsync(app, Finance, s => s.RevealAsync(one, contact, default))).Value.ShouldBe("+964 750 123 4567");
        await Should.ThrowAsync<NotFoundException>(() => AsAsync(app, TestPerson.Partner(two), s => s.RevealAsync(one, contact, default)));
        await Should.ThrowAsync<NotFoundException>(() => app.AsAsync(TestPerson.Partner(two), s => Service(s).EndAsync(two, contact, 1, default)));
    }

    private static async Task<ContactDto> SeenAsync(TestApp app, Guid partner) => (await AsAsync(app, Finance, s => s.OfPartnerAsync(partner, default))).Items.ShouldHaveSingleItem();

    private static async Task<Guid> RecordAsync(TestApp app, TestPerson lead, string value, ContactKind kind) =>
        (await app.AsAsync(lead, s => Service(s).RecordAsync(Service(s).Own, new ContactInput(kind, value, "sentinel-whose-553"), default))).Id;

    private static ContactAppService Service(IServiceProvider services) => services.GetRequiredService<ContactAppService>();

    private static Task<T> AsAsync<T>(TestApp app, TestPerson person, Func<ContactReader, Task<T>> work) => app.AsAsync(person, s => work(s.GetRequiredService<ContactReader>()));
}

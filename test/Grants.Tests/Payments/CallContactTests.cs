using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Notifications.Domain.Inbox;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain.Payees;
using Grants.Tests.Partners;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>Calling back with the partners' real contacts.</summary>
public sealed class CallContactTests
{
    private const string Iban = PaymentScenario.Iban;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Old_contacts_come_first_fresh_ones_ask_why_and_later_ones_say_nothing(string database)
    {
        await using var scenario = await SharedAccountScenario.StartAsync(database, "P-017");
        var partner = scenario.Of("P-017");
        var fresh = await scenario.App.AddContactAsync(partner, 5, "+964 750 123 0002");
        var own = await scenario.App.AddContactAsync(partner, 80, "+964 750 123 0003", scenario.Recorder.Id);
        var version = await scenario.RecordAsync("P-017", Iban);
        var late = await scenario.App.AddContactAsync(partner, -1, "+964 750 123 0004");
        var read = await scenario.ReadAsync("P-017");
        read.Contacts.Select(c => (c.IsFresh, c.WhyNot)).ShouldBe([(false, null), (true, null), (false, PayeeErrors.ContactByRecorder), (true, PayeeErrors.ContactNotBefore)]);
        read.Contacts.Skip(1).Select(c => c.Id).ShouldBe([fresh, own, late]);

        foreach (var (contact, code) in new (Guid? Contact, string Code)[]
        {
            (null, PayeeErrors.ContactNeeded), (Guid.CreateVersion7(), PayeeErrors.ContactNeeded), (late, PayeeErrors.ContactNotBefore), (own, PayeeErrors.ContactByRecorder), (fresh, PayeeErrors.FreshReasonNeeded),
        })
        {
            (await Should.ThrowAsync<BusinessException>(() => VerifyAsync(scenario, version, read.Version, new VerifyPayeeInput("x", contact)))).Code.ShouldBe(code);
            if (contact == fresh) continue;
            (await Should.ThrowAsync<BusinessException>(() => RejectAsync(scenario, version, read.Version, new RejectPayeeInput("x", contact)))).Code.ShouldBe(code);
        }

        await VerifyAsync(scenario, version, read.Version, new VerifyPayeeInput("x", fresh, "sentinel-trust-661"));
        (await scenario.RevealAsync("P-017", version)).FreshReason.ShouldBe("sentinel-trust-661");
        (await scenario.OnRecordAsync("payee.fresh-contact-trusted")).ShouldContain(fresh);
        var after = (await scenario.ReadAsync("P-017")).Versions[0];
        (after.HasFreshReason, after.ContactSince).ShouldBe((true, TestClock.Start.AddDays(-5)));
        LeakSearch.FilesWith(scenario.App.Folder, "sentinel-trust-661").ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nobody_can_be_called_the_details_can_only_be_refused()
    {
        await using var scenario = await SharedAccountScenario.StartAsync("Sqlite", "P-017");
        var version = await scenario.RecordAsync("P-017", Iban);
        var contact = (await scenario.ReadAsync("P-017")).Contacts.ShouldHaveSingleItem().Id;
        await scenario.App.AsSystemAsync(async s =>
        {
            var db = s.GetRequiredService<GrantsDbContext>();
            (await db.Set<Grants.Partners.Domain.Contacts.PartnerContact>().SingleAsync(c => c.Id == contact)).End(Guid.CreateVersion7(), TestClock.Start);
            s.GetRequiredService<Grants.Infrastructure.Auditing.IAudit>().Record("contact.ended", contact);
            return await db.SaveChangesAsync();
        });
        (await Should.ThrowAsync<BusinessException>(() => VerifyAsync(scenario, version, 1, new VerifyPayeeInput("x", contact)))).Code.ShouldBe(PayeeErrors.ContactNeeded);
        await RejectAsync(scenario, version, 1, new RejectPayeeInput("Nobody is on file"));
        (await scenario.ReadAsync("P-017")).Versions[0].State.ShouldBe("Rejected");
    }

    [Fact]
    public async Task Every_lead_of_the_partner_is_told_of_each_step_and_nobody_else_is()
    {
        await using var scenario = await SharedAccountScenario.StartAsync("Sqlite", "P-017", "P-018");
        var leads = new[] { await scenario.App.AddLeadAsync(scenario.Of("P-017")), await scenario.App.AddLeadAsync(scenario.Of("P-017")) };
        var other = await scenario.App.AddLeadAsync(scenario.Of("P-018"));
        var first = await scenario.RecordAsync("P-017", Iban);
        await scenario.VerifyAsync("P-017", first);
        var second = await scenario.RecordAsync("P-017", "GB82WEST12345698765432");
        await RejectAsync(scenario, second, 3, new RejectPayeeInput("x", (await scenario.ReadAsync("P-017")).Contacts[0].Id));
        foreach (var lead in leads)
            (await KindsAsync(scenario, lead, "P-017")).ShouldBe(["payee-recorded", "payee-verified", "payee-recorded", "payee-rejected"]);
        (await KindsAsync(scenario, other, "P-018")).ShouldBeEmpty();
    }

    /// <summary>Everybody reads their own messages only.</summary>
    private static Task<List<string>> KindsAsync(SharedAccountScenario scenario, Guid lead, string code) => scenario.App.AsAsync(
        TestPerson.Partner(scenario.Of(code)) with { Id = lead }, s => s.GetRequiredService<GrantsDbContext>().Set<InboxItem>().OrderBy(i => i.Id).Select(i => i.Kind).ToListAsync());

    private static Task VerifyAsync(SharedAccountScenario scenario, Guid version, long at, VerifyPayeeInput input) =>
        scenario.App.AsAsync(scenario.Caller, s => s.GetRequiredService<PayeeAppService>().VerifyAsync(scenario.Of("P-017"), version, input, at, default));

    private static Task RejectAsync(SharedAccountScenario scenario, Guid version, long at, RejectPayeeInput input) =>
        scenario.App.AsAsync(scenario.Caller, s => s.GetRequiredService<PayeeAppService>().RejectAsync(scenario.Of("P-017"), version, input, at, default));
}

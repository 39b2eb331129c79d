using System.Security.Cryptography;
using System.Text;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Kernel.Errors;
using Grants.Notifications.Contracts;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Application.Receipts;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

public sealed class PaymentJourneyTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Money_goes_from_prepared_to_received(string database)
    {
        await using var scenario = await PaymentScenario.StartAsync(Databases.Parse(database));
        var order = await scenario.GivenSentAsync();
        var lead = scenario.Lead();
        var money = await scenario.AsAsync<MoneyPage, MoneyDto>(lead, s => s.GetAsync(default));
        money.ToConfirm.ShouldHaveSingleItem().Actions.ShouldBe(["confirm", "missing", "reveal"]);

        await scenario.AsAsync<ReceiptAppService>(lead, s => s.ConfirmAsync(order, new ConfirmReceiptInput("٣٨٬٠٥٠٬٠٠٠", "IQD", "2026-11-04"), 4, default));

        var read = await scenario.ReadAsync(order);
        read.State.ShouldBe("Received");
        read.RateMillionths.ShouldBe(1_312_068_966);
        read.People.Select(p => p.Part).ShouldBe(["payee-recorded", "called-back", "prepared", "approved", "released", "sent", "received"]);
        scenario.Around.Posted.ShouldBe(["sent 29000.00", "received 29000.00"]);
    }

    [Fact]
    public async Task The_bank_file_is_made_once_and_every_download_is_the_same()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenSentAsync();
        var first = await scenario.AsAsync<BankFileMaker, (string Name, byte[] Content)>(scenario.Preparer, s => s.ReadAsync(order, default));
        scenario.App.Clock.AdvanceDays(3);
        var second = await scenario.AsAsync<BankFileMaker, (string Name, byte[] Content)>(scenario.Releaser, s => s.ReadAsync(order, default));
        second.Content.ShouldBe(first.Content);
        first.Name.ShouldBe("PY-2026-001.xml");
        Convert.ToHexStringLower(SHA256.HashData(first.Content)).ShouldBe((await scenario.ReadAsync(order)).FileSha256);
        Encoding.UTF8.GetString(first.Content).ShouldContain("Holder 017");
        Encoding.UTF8.GetString(first.Content).ShouldNotContain("P-017");
    }

    [Fact]
    public async Task Accounts_references_and_notes_are_nowhere_in_the_database_files()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenSentAsync();
        await scenario.AsAsync<OrderAppService>(scenario.Preparer, s => s.FailAsync(order, new NoteInput("sentinel-note-5150"), 4, default));
        var secrets = await scenario.AsAsync<OrderReader, OrderSecretsDto>(scenario.Preparer, s => s.RevealAsync(order, default));
        (secrets.BankReference, secrets.Note).ShouldBe(("BANK-REF-77", "sentinel-note-5150"));
        foreach (var secret in new[] { PaymentScenario.Iban, "850123456789012", "Holder 017", "صاحب الحساب", "BANK-REF-77", "sentinel-note-5150", "Called the number" })
            LeakSearch.FilesWith(scenario.App.Folder, secret).ShouldBeEmpty(secret);
    }

    [Fact]
    public async Task There_is_one_live_order_for_one_payable()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenVerifiedPayeeAsync();
        var payable = scenario.GivenPayable();
        var order = await scenario.PrepareAsync(payable);
        (await Should.ThrowAsync<BusinessException>(() => scenario.PrepareAsync(payable))).Code.ShouldBe(PaymentsErrors.AlreadyOrdered);
        await scenario.AsAsync<OrderAppService>(scenario.Approver, s => s.CancelAsync(order, new NoteInput("x"), 1, default));
        (await scenario.PrepareAsync(payable)).ShouldNotBe(order);
    }

    [Fact]
    public async Task Another_partner_does_not_find_the_order_and_a_donor_sees_no_people()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenSentAsync();
        var other = scenario.Lead(Guid.CreateVersion7());
        var input = new ConfirmReceiptInput("1", "USD", "2026-11-04");
        await Should.ThrowAsync<NotFoundException>(() => scenario.AsAsync<ReceiptAppService>(other, s => s.ConfirmAsync(order, input, 4, default)));
        await Should.ThrowAsync<NotFoundException>(() => scenario.AsAsync<ReceiptAppService, ReceiptAccountDto>(other, s => s.RevealAsync(order, default)));

        var grant = (await scenario.ReadAsync(order)).GrantId;
        var mine = await scenario.AsAsync<IPaymentTrail, IReadOnlyList<PaymentRow>>(TestPerson.Donor(scenario.Around.Donor), s => s.OfGrantAsync(grant, default));
        mine.ShouldHaveSingleItem().People.ShouldBeEmpty();
        var others = await scenario.AsAsync<IPaymentTrail, IReadOnlyList<PaymentRow>>(TestPerson.Donor(Guid.CreateVersion7()), s => s.OfGrantAsync(grant, default));
        others.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_person_is_told_what_they_can_do_and_why_not_the_rest()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenPreparedAsync();
        (await scenario.ReadAsync(order, scenario.Approver)).Actions.ShouldBe(["approve", "cancel"]);
        (await scenario.ReadAsync(order, scenario.Preparer)).Blocked.ShouldHaveSingleItem().Code.ShouldBe("needs-manager");
        await scenario.AsAsync<OrderAppService>(scenario.Approver, s => s.ApproveAsync(order, 1, default));
        (await scenario.ReadAsync(order, scenario.Releaser)).Actions.ShouldBe(["release", "cancel"]);
        (await scenario.ReadAsync(order, scenario.Approver)).Blocked.ShouldHaveSingleItem().Code.ShouldBe("needs-controller");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_list_goes_on_after_a_row_newest_first(string database)
    {
        await using var scenario = await PaymentScenario.StartAsync(Databases.Parse(database));
        await scenario.GivenVerifiedPayeeAsync();
        List<Guid> made = [];
        for (var i = 0; i < 3; i++)
        {
            // The clock goes back once: the day counts, not the order in which ids were made.
            scenario.App.Clock.AdvanceDays(i == 1 ? -2 : 3);
            made.Add(await scenario.PrepareAsync(scenario.GivenPayable()));
        }

        made = [made[1], made[0], made[2]];
        var next = await scenario.AsAsync<OrderReader, Grants.Kernel.Paging.Page<OrderRowDto>>(
            scenario.Preparer, s => s.SearchAsync(new SearchOrdersInput(["Prepared"], made[2].ToString()), default));
        next.Items.Select(o => o.Id).ShouldBe([made[1], made[0]]);
        next.Total.ShouldBe(3);
    }

    [Fact]
    public async Task A_confirmation_that_does_not_come_becomes_work_for_staff()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var order = await scenario.GivenSentAsync();
        (await KindsAsync(scenario)).ShouldNotContain(WorkKinds.ReceiptMissing);
        await scenario.AsAsync<ReceiptAppService>(scenario.Lead(), s => s.ReportMissingAsync(order, 4, default));
        (await KindsAsync(scenario)).ShouldContain(WorkKinds.ReceiptMissing);
    }

    [Fact]
    public async Task Silence_becomes_work_for_staff_after_some_days()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenSentAsync();
        scenario.App.Clock.AdvanceDays(11);
        (await KindsAsync(scenario)).ShouldContain(WorkKinds.ReceiptMissing);
    }

    private static Task<List<string>> KindsAsync(PaymentScenario scenario) => scenario.App.AsAsync(scenario.Preparer, async s =>
    {
        List<string> kinds = [];
        foreach (var source in s.GetServices<IWorkSource>().Where(w => w is PaymentWork))
            kinds.AddRange((await source.ItemsAsync(default)).Select(i => i.Kind));
        return kinds;
    });
}
